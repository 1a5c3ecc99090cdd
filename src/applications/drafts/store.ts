import { sql } from 'kysely'
import type { InstantColumn, InstantColumnOrNull, Tx } from '#platform/database.ts'

type Tables = {
  application_draft: {
    draft_id: string
    secret_hash: Buffer
    answers: Buffer
    saved_at: InstantColumn
    submitted_at: InstantColumnOrNull
  }
  application_file: {
    draft_id: string
    file_id: string
    document_code: string
    content_type: string
    byte_size: number
    sha256: Buffer
    sealed_name: Buffer
    sealed_content: Buffer
    attached_at: InstantColumn
    removed_at: InstantColumnOrNull
  }
}

const on = (tx: Tx) => tx.withTables<Tables>()

/** A draft as it is stored. */
export interface StoredDraft {
  draftId: string
  answers: Buffer
  submitted: boolean
}

/** Inserts a draft with its sealed answers; one that a repeated request named before stays as it is. */
export async function insertDraft(
  tx: Tx,
  draft: { draftId: string; secretHash: Buffer; answers: Buffer },
): Promise<void> {
  await on(tx)
    .insertInto('application_draft')
    .values({ draft_id: draft.draftId, secret_hash: draft.secretHash, answers: draft.answers })
    .onConflict(conflict => conflict.column('draft_id').doNothing())
    .execute()
}

/** The draft of a browser's secret, or null; `lock` holds it until the transaction ends, so that two answers cannot lose one. */
export async function findDraft(tx: Tx, secretHash: Buffer, lock = false): Promise<StoredDraft | null> {
  const query = on(tx)
    .selectFrom('application_draft')
    .select(['draft_id', 'answers', 'submitted_at'])
    .where('secret_hash', '=', secretHash)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row ? { draftId: row.draft_id, answers: row.answers, submitted: row.submitted_at !== null } : null
}

/** Replaces the sealed answers of a draft. */
export async function updateAnswers(tx: Tx, draftId: string, answers: Buffer): Promise<void> {
  await on(tx)
    .updateTable('application_draft')
    .set({ answers, saved_at: sql<string>`now()` })
    .where('draft_id', '=', draftId)
    .execute()
}

/** Marks a draft as submitted. */
export async function markDraftSubmitted(tx: Tx, draftId: string): Promise<void> {
  await on(tx)
    .updateTable('application_draft')
    .set({ submitted_at: sql<string>`now()` })
    .where('draft_id', '=', draftId)
    .execute()
}

/** A file of a draft, its name and content sealed. */
export interface StoredFile {
  draftId: string
  fileId: string
  documentCode: string
  contentType: 'image/jpeg' | 'image/png' | 'application/pdf'
  byteSize: number
  sha256: Buffer
  sealedName: Buffer
}

/** Inserts a file. */
export async function insertFile(tx: Tx, file: StoredFile & { sealedContent: Buffer }): Promise<void> {
  await on(tx)
    .insertInto('application_file')
    .values({
      draft_id: file.draftId,
      file_id: file.fileId,
      document_code: file.documentCode,
      content_type: file.contentType,
      byte_size: file.byteSize,
      sha256: file.sha256,
      sealed_name: file.sealedName,
      sealed_content: file.sealedContent,
    })
    .execute()
}

/** The files of a draft that were not removed, in the order they came. */
export async function filesOf(tx: Tx, draftId: string): Promise<StoredFile[]> {
  const rows = await on(tx)
    .selectFrom('application_file')
    .select(['draft_id', 'file_id', 'document_code', 'content_type', 'byte_size', 'sha256', 'sealed_name'])
    .where('draft_id', '=', draftId)
    .where('removed_at', 'is', null)
    .orderBy('attached_at')
    .execute()
  return rows.map(row => ({
    draftId: row.draft_id,
    fileId: row.file_id,
    documentCode: row.document_code,
    contentType: row.content_type as StoredFile['contentType'],
    byteSize: row.byte_size,
    sha256: row.sha256,
    sealedName: row.sealed_name,
  }))
}

/** The sealed content of a file of a draft, or null. */
export async function sealedFile(tx: Tx, draftId: string, fileId: string): Promise<Buffer | null> {
  const row = await on(tx)
    .selectFrom('application_file')
    .select('sealed_content')
    .where('draft_id', '=', draftId)
    .where('file_id', '=', fileId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row?.sealed_content ?? null
}

/** Marks a file as removed. */
export async function removeFile(tx: Tx, draftId: string, fileId: string): Promise<void> {
  await on(tx)
    .updateTable('application_file')
    .set({ removed_at: sql<string>`now()` })
    .where('draft_id', '=', draftId)
    .where('file_id', '=', fileId)
    .where('removed_at', 'is', null)
    .execute()
}

/** Holds a draft until the transaction ends, so that of two changes to its files the second sees the first; false where there is none. */
export async function lockDraft(tx: Tx, draftId: string): Promise<boolean> {
  const row = await on(tx)
    .selectFrom('application_draft')
    .select('draft_id')
    .where('draft_id', '=', draftId)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}
