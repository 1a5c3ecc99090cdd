import type { VNode } from 'preact'
import { EmptyState } from '#web/components/empty-state.tsx'
import type { View } from '#web/view.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { AttachForm } from './attach-form.tsx'
import type { CaseProps } from './case-page.tsx'
import { pageOf } from '../desk/parts.ts'

/** What the person gave: pictures in place, other files as links. */
export function CaseEvidence(props: CaseProps): VNode {
  const { view, file } = props
  const { evidence, complaint, moves } = file.found
  return (
    <section aria-labelledby="evidence">
      <h2 class="govuk-heading-m" id="evidence">
        {view.t('complaints.expert.evidence.title')}
      </h2>
      {evidence.length === 0 ? (
        <EmptyState title={view.t('complaints.expert.evidence.empty')}>
          {view.t('complaints.expert.evidence.empty-why')}
        </EmptyState>
      ) : (
        <ul class="govuk-list polis-evidence">
          {evidence.map(piece => (
            <Piece view={view} complaintId={complaint.complaintId} piece={piece} />
          ))}
        </ul>
      )}
      {moves.includes('add_evidence') && <AttachForm {...props} />}
    </section>
  )
}

/** The address of a piece of evidence: shown only to whoever may see the case. */
export const addressOfPiece = (complaintId: string, { evidenceId }: Pick<Evidence, 'evidenceId'>): string =>
  pageOf(complaintId, `evidence/${evidenceId}`)

/** What a piece of evidence is, in words. */
export const nameOfPiece = (view: View, { kind, receiptKopecks }: Evidence): string =>
  receiptKopecks === null
    ? view.t(`complaints.expert.evidence.kind.${kind}`)
    : view.t('complaints.expert.evidence.receipt', { sum: view.format.money(receiptKopecks) })

function Piece({ view, complaintId, piece }: { view: View; complaintId: string; piece: Evidence }): VNode {
  const address = addressOfPiece(complaintId, piece)
  const what = nameOfPiece(view, piece)
  const isPicture = piece.contentType.startsWith('image/')
  return (
    <li>
      <p class="govuk-body">
        <strong>{what}</strong>
        <br />
        <a class="govuk-link polis-break" href={address}>
          {view.t(isPicture ? 'complaints.expert.evidence.large' : 'complaints.expert.evidence.open', {
            name: piece.name,
          })}
        </a>{' '}
        <span class="polis-muted">{`${view.format.size(piece.byteSize)}, ${view.format.moment(piece.attachedAt)}`}</span>
      </p>
      {isPicture && <img class="polis-evidence__picture" src={address} alt={what} loading="lazy" />}
    </li>
  )
}
