import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { EvidenceKind } from '../evidence/evidence.ts'

/** A draft as it is stored. */
export interface DraftRow {
  draftId: string
  answers: Buffer
  sentAs: string | null
}

/** Keeps a new draft with its sealed answers. */
export async function insertDraft(
  tx: Tx,
  { draftId, secretHash, answers }: { draftId: string; secretHash: Buffer; answers: Buffer },
): Promise<void> {
  await sql`insert into complaint_draft (draft_id, secret_hash, answers)
    values (${draftId}, ${secretHash}, ${answers})`.execute(tx)
}

/** The draft of a secret, held until the transaction ends so that of two requests the second sees the first; or null. */
export async function lockDraft(tx: Tx, secretHash: Buffer): Promise<DraftRow | null> {
  const { rows } = await sql<DraftRow>`select draft_id as "draftId", answers, complaint_id as "sentAs"
    from complaint_draft where secret_hash = ${secretHash} for update`.execute(tx)
  return rows[0] ?? null
}

/** Replaces the sealed answers of a draft. */
export async function updateAnswers(tx: Tx, draftId: string, answers: Buffer): Promise<void> {
  await sql`update complaint_draft set answers = ${answers}, saved_at = now() where draft_id = ${draftId}`.execute(
    tx,
  )
}

/** Notes the complaint that a draft became, and takes its files away: they are evidence now. */
export async function markSent(tx: Tx, draftId: string, complaintId: string, answers: Buffer): Promise<void> {
  await sql`update complaint_draft set complaint_id = ${complaintId}, answers = ${answers}, saved_at = now()
    where draft_id = ${draftId}`.execute(tx)
  await sql`update complaint_draft_file set removed_at = now()
    where draft_id = ${draftId} and removed_at is null`.execute(tx)
}

/** A file of a draft, its name sealed. */
export interface DraftFileRow {
  fileId: string
  kind: EvidenceKind
  contentType: string
  byteSize: number
  sealedName: Buffer
  receiptKopecks: number | null
}

/** Keeps a file; false where the same one is there already. */
export async function insertFile(
  tx: Tx,
  draftId: string,
  file: DraftFileRow & { sha256: Buffer; sealedContent: Buffer },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into complaint_draft_file
      (draft_id, file_id, kind, content_type, byte_size, sha256, sealed_name, sealed_content, receipt_kopecks)
    values (${draftId}, ${file.fileId}, ${file.kind}, ${file.contentType}, ${file.byteSize}, ${file.sha256},
      ${file.sealedName}, ${file.sealedContent}, ${file.receiptKopecks})
    on conflict (draft_id, sha256) where removed_at is null do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** The files of a draft in the order they came. */
export async function selectFiles(tx: Tx, draftId: string): Promise<DraftFileRow[]> {
  const { rows } = await sql<DraftFileRow>`select file_id as "fileId", kind, content_type as "contentType",
      byte_size as "byteSize", sealed_name as "sealedName", receipt_kopecks as "receiptKopecks"
    from complaint_draft_file where draft_id = ${draftId} and removed_at is null order by attached_at, file_id`.execute(
    tx,
  )
  return rows
}

/** The sealed content of a file of a draft, or null. */
export async function selectFileContent(tx: Tx, draftId: string, fileId: string): Promise<Buffer | null> {
  const { rows } = await sql<{ sealed: Buffer }>`select sealed_content as sealed from complaint_draft_file
    where draft_id = ${draftId} and file_id = ${fileId} and removed_at is null`.execute(tx)
  return rows[0]?.sealed ?? null
}

/** Keeps the sum of a receipt. */
export async function updateSum(tx: Tx, draftId: string, fileId: string, kopecks: number): Promise<void> {
  await sql`update complaint_draft_file set receipt_kopecks = ${kopecks}
    where draft_id = ${draftId} and file_id = ${fileId} and kind = 'receipt'`.execute(tx)
}

/** Takes a file away from a draft that is not sent. */
export async function markRemoved(tx: Tx, draftId: string, fileId: string): Promise<void> {
  await sql`update complaint_draft_file set removed_at = now()
    where draft_id = ${draftId} and file_id = ${fileId} and removed_at is null`.execute(tx)
}
