import type { Tx } from '#platform/database.ts'
import type { QueueRow } from '../queue/queue.ts'
import { complaintStates } from './store.ts'

/** Marks the lines of a desk on whose applications a complaint stands. */
export async function markComplaints(tx: Tx, rows: readonly QueueRow[]): Promise<QueueRow[]> {
  const late = await complaintStates(
    tx,
    rows.map(({ applicationId }) => applicationId),
  )
  return rows.map(row => ({ ...row, complaint: late.get(row.applicationId) ?? null }))
}
