import { FormChoice, INSURER, InsurerRadios } from '../citizen/insurer-question.tsx'
import { Inset } from '#web/components/inset.tsx'
import { chooseOne } from './refusals.ts'
import { flowOf, NEWBORN, type ChangePage, type Judged } from './flow.ts'
import { expectedEffect } from './expected-effect.ts'
import { purposeIn } from './purpose-answer.ts'

const MOVED = 'change_of_insurer.residence_changed'

/** The insurer and its office; the form of policy only where a policy will be made. */
export const CHOOSE_PAGE: ChangePage = {
  name: 'choose',
  flows: ['change_of_insurer', 'return', NEWBORN],
  fields: ['insurer', 'office', 'form'],
  isFor: () => true,
  prefill: ({ spell, spells }, answers) => ({
    region: answers['region'] || (spell ?? spells[0])?.region || '',
  }),
  complete: (body, answers) => INSURER.complete?.(body, answers) ?? answers,
  check: ({ answers }) => (answers['insurer'] ? [] : [chooseOne('insurer')]),
  next: () => '/change/check',
  back: ({ answers }) => BACK[answers['purpose'] ?? ''] ?? '/change/insurer',
  body(props) {
    const { view, standing } = props
    const isChange = flowOf(props.answers) === 'change_of_insurer'
    const present = standing.insurer?.company.name[view.language]
    return (
      <>
        <InsurerRadios {...props} except={isChange ? standing.spell?.insurerCode : undefined} />
        {!isChange && present && (
          <Inset>{view.t('applications.change.newborn.own-insurer', { insurer: present })}</Inset>
        )}
        {makesPolicy(props) && <FormChoice {...props} />}
      </>
    )
  },
}

const BACK: Record<string, string> = {
  [NEWBORN]: '/change/certificate',
  return: '/change/return',
  [MOVED]: '/change/address',
}

function makesPolicy({ answers, standing, with_ }: Judged): boolean {
  const kind = purposeIn(answers)?.kind ?? 'first'
  const { word } = expectedEffect(
    { kind, appliedOn: standing.on, policy: standing.policy ?? standing.lastPolicy },
    with_.law,
  )
  return ['certificate', 'digital', 'policy'].includes(word)
}
