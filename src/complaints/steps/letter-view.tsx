import type { VNode } from 'preact'
import type { Law } from '#law/types.ts'
import { Details } from '#web/components/details.tsx'
import type { View } from '#web/view.ts'
import { Reasons } from '../desk/reasons.tsx'
import type { Letter } from '../reading/letters.ts'

interface Props {
  view: View
  law: Pick<Law, 'acts'>
  letter: Letter
}

/** A letter as it is read: plain words, what was written, the sums and the term, and the legal part under Details. */
export function LetterView({ view, law, letter }: Props): VNode {
  const { plain, said, legal, dueOn, refundKopecks, fineKopecks, to } = letter
  return (
    <div class="polis-letter">
      {plain.map(words => (
        <p class="govuk-body">{words[view.language]}</p>
      ))}
      {said?.split('\n').map(line => (
        <p class="govuk-body polis-break">{line}</p>
      ))}
      {refundKopecks > 0 && (
        <p class="govuk-body">
          {view.t('complaints.letter.refund', { sum: view.format.money(refundKopecks) })}
        </p>
      )}
      {to === 'clinic' && fineKopecks !== 0 && (
        <p class="govuk-body">
          {fineKopecks === null
            ? view.t('complaints.letter.fine-unknown')
            : view.t('complaints.letter.fine', { sum: view.format.money(fineKopecks) })}
        </p>
      )}
      {dueOn && <p class="govuk-body">{view.t('complaints.letter.due', { day: view.format.day(dueOn) })}</p>}
      {legal.length > 0 && (
        <Details summary={view.t('complaints.letter.legal')}>
          <Reasons view={view} law={law} reasons={legal} />
        </Details>
      )}
    </div>
  )
}
