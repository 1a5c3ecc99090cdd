import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { purposeIn } from '../changes/purpose-answer.ts'
import { chooseOne, dayNeeded } from '../changes/refusals.ts'
import type { ApplicationContent } from '../content.ts'
import type { Answers } from '../drafts/answers.ts'
import { readAnswers } from '../drafts/read-answers.ts'

/** The counter's page as an application of the kind that the clerk chose; of a first policy where nothing was asked. */
export function contentAtCounter(answers: Answers): Outcome<ApplicationContent> {
  const content = readAnswers(answers)
  const purpose = purposeIn({ purpose: 'first', ...answers })
  const missing = answers['purpose'] === 'surrender' ? dayNeeded('serviceFrom') : chooseOne('purpose')
  if (!content.ok || !purpose)
    return refused(...(content.ok ? [] : content.refusals), ...(purpose ? [] : [missing]))
  return granted(purpose.kind === 'first' ? content.value : { ...content.value, purpose })
}
