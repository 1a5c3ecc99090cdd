import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { Evidence } from './evidence.ts'

/** A piece of evidence with its sealed name. */
export type EvidenceRow = Omit<Evidence, 'name'> & { sealedName: Buffer }

/** Keeps a piece of evidence; false where the same file is there already. */
export async function insertEvidence(
  tx: Tx,
  { personId, complaintId }: Complaint,
  row: Omit<EvidenceRow, 'attachedAt'> & { sha256: Buffer; sealedContent: Buffer },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into complaint_evidence (person_id, complaint_id, evidence_id, kind,
      content_type, byte_size, sha256, sealed_name, sealed_content, receipt_kopecks, by_role)
    values (${personId}, ${complaintId}, ${row.evidenceId}, ${row.kind}, ${row.contentType}, ${row.byteSize}, ${row.sha256},
      ${row.sealedName}, ${row.sealedContent}, ${row.receiptKopecks}, ${row.byRole})
    on conflict on constraint complaint_evidence_is_attached_once do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** The evidence of a complaint in the order it came, as far as the actor may see it. */
export async function selectEvidence(tx: Tx, complaintId: string): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select evidence_id as "evidenceId", kind, content_type as "contentType", byte_size as "byteSize",
      sealed_name as "sealedName", receipt_kopecks as "receiptKopecks", by_role as "byRole", attached_at as "attachedAt"
    from complaint_evidence where complaint_id = ${complaintId} order by attached_at, evidence_id`.execute(tx)
  return rows
}

/** The sealed content of a piece of evidence that the actor may see, or null. */
export async function selectSealedEvidence(
  tx: Tx,
  complaintId: string,
  evidenceId: string,
): Promise<Buffer | null> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed_content as sealed from complaint_evidence
    where complaint_id = ${complaintId} and evidence_id = ${evidenceId}`.execute(tx)
  return rows[0]?.sealed ?? null
}
