import type { VNode } from 'preact'
import { Details } from '#web/components/details.tsx'
import { Inset } from '#web/components/inset.tsx'
import type { Letter } from '../reading/letters.ts'
import { Reasons } from '../desk/reasons.tsx'
import type { CaseProps } from './case-page.tsx'

/** The letters to the person, the last on top: plain words first, the law under Details. */
export function CaseLetters(props: CaseProps): VNode | null {
  const { view } = props
  const letters = props.letters.filter(({ to }) => to === 'citizen').toReversed()
  if (letters.length === 0) return null
  return (
    <section aria-labelledby="letters">
      <h2 class="govuk-heading-m" id="letters">
        {view.t('complaints.citizen.case.letters')}
      </h2>
      {letters.map(letter => (
        <OneLetter {...props} letter={letter} />
      ))}
    </section>
  )
}

function OneLetter({ view, with_, letter }: CaseProps & { letter: Letter }): VNode {
  const { kind, on, plain, said, dueOn, refundKopecks, legal } = letter
  return (
    <article class="govuk-!-margin-bottom-6">
      <h3 class="govuk-heading-s">
        {view.t(`complaints.citizen.letter.${kind}`)}, {view.format.day(on)}
      </h3>
      <p class="govuk-body">{plain.map(words => words[view.language]).join(' ')}</p>
      {refundKopecks > 0 && (
        <p class="govuk-body govuk-!-font-weight-bold">
          {view.t('complaints.citizen.case.refund', { sum: view.format.money(refundKopecks) })}
        </p>
      )}
      {said && (
        <Inset>
          <span class="polis-break">{said}</span>
        </Inset>
      )}
      {dueOn && (
        <p class="govuk-body">{view.t('complaints.citizen.case.until', { day: view.format.day(dueOn) })}</p>
      )}
      {/* Whoever is refused has to see why at once. */}
      {legal.length > 0 && (
        <Details summary={view.t('complaints.citizen.case.legal')} open={kind === 'refused'}>
          <Reasons view={view} law={with_.law} reasons={legal} />
        </Details>
      )}
    </article>
  )
}
