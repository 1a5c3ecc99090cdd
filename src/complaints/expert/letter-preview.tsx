import type { VNode } from 'preact'
import { Details } from '#web/components/details.tsx'
import { Inset } from '#web/components/inset.tsx'
import type { Letter } from '../reading/letters.ts'
import type { DecisionProps } from './decision-page.tsx'
import { Reasons } from '../desk/reasons.tsx'

/** The letter as the person will read it (E06): plain words, the expert's own, the last day, the legal part under them. */
export function LetterPreview({ view, law, letter }: DecisionProps & { letter: Letter }): VNode {
  const { plain, said, dueOn, refundKopecks, legal } = letter
  return (
    <section aria-labelledby="letter">
      <h2 class="govuk-heading-m" id="letter">
        {view.t('complaints.expert.letter.title')}
      </h2>
      <Inset>
        {plain.map(words => (
          <p class="govuk-body">{words[view.language]}</p>
        ))}
        {refundKopecks > 0 && (
          <p class="govuk-body">
            <strong>
              {view.t('complaints.expert.letter.refund', { sum: view.format.money(refundKopecks) })}
            </strong>
          </p>
        )}
        <p class="govuk-body polis-break">{said}</p>
        {dueOn && (
          <p class="govuk-body">{view.t('complaints.expert.letter.due', { day: view.format.day(dueOn) })}</p>
        )}
        <Details summary={view.t('complaints.expert.letter.legal')} open>
          <Reasons view={view} law={law} reasons={legal} />
        </Details>
      </Inset>
    </section>
  )
}
