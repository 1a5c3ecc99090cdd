import type { Tx } from '#platform/database.ts'
import type { Batch } from '../batch.ts'
import { changeRows, rowsAfter, type RowChange, type RowState, type StoredRow } from '../rows/store.ts'

/** Decides on the next rows of a list in a state and keeps what they became; answers how many rows there were. */
export async function workOn(
  tx: Tx,
  batch: Batch,
  { state, limit }: { state: RowState; limit: number },
  decide: (rows: readonly StoredRow[]) => Promise<RowChange[]>,
): Promise<number> {
  const { batchId, passed: after } = batch
  const rows = await rowsAfter(tx, { batchId, after, states: [state], limit })
  if (!rows.length) return 0
  await changeRows(tx, batchId, await decide(rows))
  batch.passed = rows.at(-1)!.row
  return rows.length
}
