import { submitMany } from '#applications/index.ts'
import { invariant, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import type { Batch } from '../batch.ts'
import type { EmployerDependencies } from '../dependencies.ts'
import { contentOfRow } from '../list/answers-of.ts'
import { openCells, sealFaults } from '../rows/sealed.ts'
import { changeRows, rowsAfter, type RowChange } from '../rows/store.ts'
import { eventActor } from './event-actor.ts'
import { listContext } from './list-context.ts'

/** Files the applications of the next rows that passed the check; answers how many rows there were. */
export async function fileChunk(
  tx: Tx,
  with_: EmployerDependencies,
  batch: Batch,
  limit: number,
): Promise<number> {
  const { batchId, passed: after, counts } = batch
  const rows = await rowsAfter(tx, { batchId, after, states: ['ready'], limit })
  if (!rows.length) return 0
  const list = listContext(with_, batch)
  const outcomes = new Map<string, Outcome<string>>()
  const applications = rows.flatMap(row => {
    const content = contentOfRow(list, openCells(with_.sealing, row))
    if (content.ok) return [{ draftId: row.draftId, content: content.value }]
    outcomes.set(row.draftId, content)
    return []
  })
  const filed = await submitMany(tx, with_, { applications, channel: 'employer' }, eventActor(batch))
  for (const [draftId, outcome] of filed) outcomes.set(draftId, outcome)
  const changes = rows.map(({ row, draftId }): RowChange => {
    const outcome = outcomes.get(draftId)
    invariant(outcome, 'every row of a chunk has an outcome')
    return outcome.ok
      ? { row, state: 'filed', applicationId: outcome.value }
      : { row, state: 'refused', says: sealFaults(with_.sealing, draftId, outcome.refusals) }
  })
  await changeRows(tx, batchId, changes)
  const done = changes.filter(({ state }) => state === 'filed').length
  counts.filed += done
  counts.refused += rows.length - done
  batch.passed = rows.at(-1)!.row
  return rows.length
}
