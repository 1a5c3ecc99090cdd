import type { VNode } from 'preact'
import type { View } from '#web/view.ts'
import type { Evidence } from '../evidence/evidence.ts'

interface Props {
  view: View
  evidence: readonly Evidence[]
  caseHref: string
}

/** The files of a case, each with what it is and its sum; the look at each is logged when it is opened. */
export function EvidenceLinks({ view, evidence, caseHref }: Props): VNode {
  return (
    <section aria-labelledby="evidence">
      <h2 class="govuk-heading-m" id="evidence">
        {view.t('complaints.desk.evidence')}
      </h2>
      {evidence.length === 0 ? (
        <p class="govuk-body">{view.t('complaints.desk.no-evidence')}</p>
      ) : (
        <ul class="govuk-list">
          {evidence.map(piece => (
            <li>
              <a class="govuk-link polis-break" href={`${caseHref}/files/${piece.evidenceId}`}>
                {whatOf(view, piece)}
              </a>{' '}
              <span class="polis-muted polis-break">{`${piece.name}, ${view.format.size(piece.byteSize)}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const whatOf = (view: View, { kind, byRole, receiptKopecks }: Evidence): string => {
  if (byRole === 'registrar') return view.t('complaints.desk.of-clinic')
  const what = view.t(`complaints.expert.evidence.kind.${kind}`)
  return receiptKopecks === null ? what : `${what}, ${view.format.money(receiptKopecks)}`
}
