import type { ClinicRegister } from '#clinics/index.ts'
import type { Registers } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Law } from '#law/types.ts'
import { loadPeopleIn } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import type { Sealing } from '#platform/sealing.ts'
import { MARK, openCitizens, openStaff } from './accounts.ts'
import { fileApplications } from './file-applications.ts'
import { fileComplaints } from './file-complaints.ts'
import { makeCards } from './make-cards.ts'
import { sendLists } from './send-lists.ts'
import { startSet } from './start-set.ts'
import { standing } from './store.ts'
import { worldOf } from './world.ts'

/** What the demonstration stands on. */
export interface DemonstrationParts {
  database: Database
  law: Law
  registers: Registers
  sealing: Sealing
  /** Complaints need them; absent where a test is about people alone. */
  clinics?: ClinicRegister
  /** Cards with a chip need them; absent where a test is about people alone. */
  keys?: Keys
}

/**
 * Loads the start set of a business day, all of it or nothing, and then the complaints of its people; does nothing where it
 * is there. Answers whether this database has the demonstration: one with people of its own never gets it.
 */
export async function loadDemonstration(
  parts: DemonstrationParts,
  { today }: { today: Day },
): Promise<boolean> {
  const world = worldOf(parts, today)
  const { clinics } = parts
  const { isThere, clerks } = await parts.database.transact(SYSTEM, async tx => {
    const { loaded, people } = await standing(tx, MARK)
    if (loaded || people) return { isThere: loaded, clerks: null }
    await loadPeopleIn(tx, parts.sealing, startSet(world))
    const opened = await openStaff(tx)
    await openCitizens(tx)
    await fileApplications(tx, parts, world, opened)
    if (parts.keys) await makeCards(tx, { ...parts, keys: parts.keys }, today)
    await sendLists(tx, parts, world, opened)
    return { isThere: true, clerks: opened }
  })
  if (clerks && clinics) await fileComplaints({ ...parts, clinics }, today, clerks)
  return isThere
}
