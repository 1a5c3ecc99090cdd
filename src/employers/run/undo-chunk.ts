import { withdrawMany } from '#applications/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Batch } from '../batch.ts'
import type { EmployerDependencies } from '../dependencies.ts'
import { keptBecause } from '../refusals.ts'
import { sealFaults } from '../rows/sealed.ts'
import { changeRows, rowsAfter, type RowChange } from '../rows/store.ts'
import { eventActor } from './event-actor.ts'

/** What the person reads in the story of the application. */
const MESSAGE = 'Список работодателя отменён до рассмотрения заявления. Вы можете подать заявление сами.'

/** Withdraws the applications of the next rows that nobody has taken up; the others stay, with the reason. */
export async function undoChunk(
  tx: Tx,
  with_: EmployerDependencies,
  batch: Batch,
  limit: number,
): Promise<number> {
  const { batchId, passed: after, counts, region } = batch
  const rows = await rowsAfter(tx, { batchId, after, states: ['filed'], limit })
  if (!rows.length) return 0
  const applicationIds = rows.map(row => row.applicationId!)
  const kept = await withdrawMany(tx, with_, { applicationIds, region, message: MESSAGE }, eventActor(batch))
  const changes = rows.map(({ row, draftId, applicationId }): RowChange => {
    const state = kept.get(applicationId!)
    return state
      ? { row, state: 'kept', applicationId, says: sealFaults(with_.sealing, draftId, [keptBecause(state)]) }
      : { row, state: 'withdrawn', applicationId }
  })
  await changeRows(tx, batchId, changes)
  counts.kept += kept.size
  counts.withdrawn += rows.length - kept.size
  batch.passed = rows.at(-1)!.row
  return rows.length
}
