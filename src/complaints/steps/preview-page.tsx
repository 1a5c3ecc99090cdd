import type { VNode } from 'preact'
import type { Law } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Letter } from '../reading/letters.ts'
import { LetterView } from './letter-view.tsx'
import type { Step } from './step.ts'

interface Props {
  view: View
  law: Pick<Law, 'acts'>
  step: Step
  caseHref: string
  /** The letters that the decision would send: to the person, and to the clinic. */
  letters: readonly Letter[]
  /** Everything that was typed, to be sent or mended. */
  typed: readonly (readonly [string, string])[]
}

/** The letters of a decision as they would be read, before anything is decided. */
export function PreviewPage({ view, law, step, caseHref, letters, typed }: Props): VNode {
  const title = view.t('complaints.letter.preview')
  return (
    <Layout view={view} title={title} back={caseHref}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('complaints.letter.not-sent')}</p>
      {letters.map(letter => (
        <section aria-labelledby={`to-${letter.to}`}>
          <h2 class="govuk-heading-m" id={`to-${letter.to}`}>
            {view.t(`complaints.letter.to.${letter.to}`)}
          </h2>
          <LetterView view={view} law={law} letter={letter} />
        </section>
      ))}
      <form method="post" action={`${caseHref}/${step}`}>
        <CsrfField view={view} />
        {typed.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="govuk-button-group">
          <Button name="do" value="send">
            {view.t('complaints.letter.send')}
          </Button>
          <Button name="do" value="mend" kind="secondary">
            {view.t('complaints.letter.mend')}
          </Button>
        </div>
      </form>
    </Layout>
  )
}
