import { SYSTEM } from '#platform/actor.ts'
import type { EmployerParts } from '../dependencies.ts'
import { KEPT_DAYS } from './kept-until.ts'
import { clearRows, lockOldList } from './store.ts'

/**
 * The daily job: clears what the rows of old lists say, a list a transaction, so that a list is cleared whole or not at
 * all; several processes at once share the work. Answers how many lists were cleared.
 */
export async function clearOldLists(with_: EmployerParts): Promise<number> {
  for (let cleared = 0; ; cleared++) if (!(await clearOne(with_))) return cleared
}

const clearOne = ({ database, clock, registers }: EmployerParts): Promise<boolean> =>
  database.transact(SYSTEM, async tx => {
    const old = await lockOldList(tx, KEPT_DAYS)
    if (!old) return false
    await clearRows(tx, old.batchId, clock.today(registers.timeZone(old.region)))
    return true
  })
