import { withdrawMany } from '#applications/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Batch } from '../batch.ts'
import type { EmployerDependencies } from '../dependencies.ts'
import { keptBecause } from '../refusals.ts'
import { sealFaults } from '../rows/sealed.ts'
import type { RowChange } from '../rows/store.ts'
import { eventActor } from './event-actor.ts'
import { workOn } from './work-on.ts'

/** What the person reads in the story of the application. */
const MESSAGE = 'Список работодателя отменён до рассмотрения заявления. Вы можете подать заявление сами.'

/** Withdraws the applications of the next rows that nobody has taken up; the others stay, with the reason. */
export function undoChunk(tx: Tx, with_: EmployerDependencies, batch: Batch, limit: number): Promise<number> {
  return workOn(tx, batch, { state: 'filed', limit }, async rows => {
    const { counts, region } = batch
    const applicationIds = rows.map(row => row.applicationId!)
    const asked = { applicationIds, region, message: MESSAGE }
    const kept = await withdrawMany(tx, with_, asked, eventActor(batch))
    counts.kept += kept.size
    counts.withdrawn += rows.length - kept.size
    return rows.map(({ row, draftId, applicationId }): RowChange => {
      const state = kept.get(applicationId!)
      return state
        ? {
            row,
            state: 'kept',
            applicationId,
            says: sealFaults(with_.sealing, draftId, [keptBecause(state)]),
          }
        : { row, state: 'withdrawn', applicationId }
    })
  })
}
