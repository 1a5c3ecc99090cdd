import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'

/** Where a row of a list stands. */
export type RowState = 'read' | 'faulty' | 'ready' | 'filed' | 'refused' | 'withdrawn' | 'kept'

/** A row as it is stored: its cells and what is wrong with it sealed. */
export interface StoredRow {
  row: number
  draftId: string
  state: RowState
  /** Null once the list was cleared. */
  cells: Buffer | null
  says: Buffer | null
  applicationId: string | null
}

/** Inserts rows that were just read. */
export async function insertRows(
  tx: Tx,
  batchId: string,
  rows: readonly (Pick<StoredRow, 'row' | 'draftId'> & { cells: Buffer })[],
): Promise<void> {
  await sql`insert into employer_batch_row (batch_id, row_number, draft_id, cells)
    select ${batchId}::uuid, t.* from unnest(${rows.map(row => row.row)}::int[], ${rows.map(row => row.draftId)}::uuid[],
      ${rows.map(row => row.cells)}::bytea[]) as t`.execute(tx)
}

const COLUMNS = sql`row_number as row, draft_id as "draftId", state, cells, says, application_id as "applicationId"`

/** The next rows of a state after a row, in their order. */
export async function rowsAfter(
  tx: Tx,
  asked: { batchId: string; after: number; states: readonly RowState[]; limit: number },
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${COLUMNS} from employer_batch_row
    where batch_id = ${asked.batchId} and row_number > ${asked.after} and state = any(${asked.states}::text[])
    order by row_number limit ${asked.limit}`.execute(tx)
  return rows
}

/** What a row became. */
export interface RowChange {
  row: number
  state: RowState
  blind?: Buffer | null
  says?: Buffer | null
  applicationId?: string | null
}

/** Writes what rows became; a blind index, once written, stays. */
export async function changeRows(tx: Tx, batchId: string, changes: readonly RowChange[]): Promise<void> {
  await sql`update employer_batch_row r
    set state = t.state, document_blind = coalesce(t.blind, r.document_blind), says = t.says, application_id = t.application_id
    from unnest(${changes.map(change => change.row)}::int[], ${changes.map(change => change.state)}::text[],
      ${changes.map(change => change.blind ?? null)}::bytea[], ${changes.map(change => change.says ?? null)}::bytea[],
      ${changes.map(change => change.applicationId ?? null)}::uuid[]) as t (row_number, state, blind, says, application_id)
    where r.batch_id = ${batchId} and r.row_number = t.row_number`.execute(tx)
}

/** In which row of a list a document stands already, by the hex of its blind index. */
export async function rowsOfDocuments(
  tx: Tx,
  batchId: string,
  blinds: readonly Buffer[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ row: number; blind: Buffer }>`
    select row_number as row, document_blind as blind from employer_batch_row
    where batch_id = ${batchId} and document_blind = any(${blinds}::bytea[])`.execute(tx)
  return new Map(rows.map(({ row, blind }) => [blind.toString('hex'), row]))
}
