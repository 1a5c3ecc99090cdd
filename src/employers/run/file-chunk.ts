import { submitMany } from '#applications/index.ts'
import { invariant, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import type { Batch } from '../batch.ts'
import type { EmployerDependencies } from '../dependencies.ts'
import { sealFaults } from '../rows/sealed.ts'
import type { RowChange, StoredRow } from '../rows/store.ts'
import { contentsOf } from './contents-of.ts'
import { eventActor } from './event-actor.ts'
import { workOn } from './work-on.ts'

/** Files the applications of the next rows that passed the check; answers how many rows there were. */
export function fileChunk(tx: Tx, with_: EmployerDependencies, batch: Batch, limit: number): Promise<number> {
  return workOn(tx, batch, { state: 'ready', limit }, async rows => {
    const outcomes = await filed(tx, with_, batch, rows)
    const changes = rows.map(({ row, draftId }): RowChange => {
      const outcome = outcomes.get(draftId)
      invariant(outcome, 'every row of a chunk has an outcome')
      return outcome.ok
        ? { row, state: 'filed', applicationId: outcome.value }
        : { row, state: 'refused', says: sealFaults(with_.sealing, draftId, outcome.refusals) }
    })
    const done = changes.filter(({ state }) => state === 'filed').length
    batch.counts.filed += done
    batch.counts.refused += rows.length - done
    return changes
  })
}

/** The number of the application of each row by its draft, or why none was filed. */
async function filed(
  tx: Tx,
  with_: EmployerDependencies,
  batch: Batch,
  rows: readonly StoredRow[],
): Promise<Map<string, Outcome<string>>> {
  const unreadable: [string, Outcome<string>][] = []
  const applications = contentsOf(with_, batch, rows).flatMap((content, index) => {
    const { draftId } = rows[index]!
    if (content.ok) return [{ draftId, content: content.value }]
    unreadable.push([draftId, content])
    return []
  })
  const outcomes = await submitMany(tx, with_, { applications, channel: 'employer' }, eventActor(batch))
  return new Map([...unreadable, ...outcomes])
}
