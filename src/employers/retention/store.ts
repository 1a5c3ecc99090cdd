import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'

/** The oldest list that ended so many days ago and is not cleared, locked until the transaction ends; null where there is none. */
export async function lockOldList(tx: Tx, days: number): Promise<{ batchId: string; region: string } | null> {
  const { rows } = await sql<{ batchId: string; region: string }>`
    select batch_id as "batchId", region_code as region from employer_batch
    where state <> 'running' and cleared_on is null and changed_at < now() - make_interval(days => ${days})
    order by changed_at limit 1 for update skip locked`.execute(tx)
  return rows[0] ?? null
}

/** Clears what the rows of a list say: cells, reasons and the index of the document; states and applications stay. */
export async function clearRows(tx: Tx, batchId: string, on: Day): Promise<void> {
  await sql`update employer_batch set cleared_on = ${on.toString()}::date where batch_id = ${batchId}`.execute(
    tx,
  )
  await sql`update employer_batch_row set cells = null, says = null, document_blind = null
    where batch_id = ${batchId}`.execute(tx)
}
