import type { Registers } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Law } from '#law/types.ts'
import { loadPeopleIn } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import type { Sealing } from '#platform/sealing.ts'
import { MARK, openCitizens, openStaff } from './accounts.ts'
import { DEMO_CLINICS } from './clinics.ts'
import { fileApplications } from './file-applications.ts'
import { makeCards } from './make-cards.ts'
import { sendLists } from './send-lists.ts'
import { startSet } from './start-set.ts'
import { insertClinics, standing } from './store.ts'
import { worldOf } from './world.ts'

/** What the demonstration stands on. */
export interface DemonstrationParts {
  database: Database
  law: Law
  registers: Registers
  sealing: Sealing
  /** Cards with a chip need them; absent where a test is about people alone. */
  keys?: Keys
}

/**
 * Loads the start set of a business day, all of it or nothing; does nothing where it is there. Answers whether this
 * database has the demonstration: one with people of its own never gets it.
 */
export async function loadDemonstration(
  parts: DemonstrationParts,
  { today }: { today: Day },
): Promise<boolean> {
  const world = worldOf(parts, today)
  return parts.database.transact(SYSTEM, async tx => {
    const { loaded, people } = await standing(tx, MARK)
    if (loaded || people) return loaded
    await insertClinics(tx, DEMO_CLINICS)
    await loadPeopleIn(tx, parts.sealing, startSet(world))
    const clerks = await openStaff(tx)
    await openCitizens(tx)
    await fileApplications(tx, parts, world, clerks)
    if (parts.keys) await makeCards(tx, { ...parts, keys: parts.keys }, today)
    await sendLists(tx, parts, world, clerks)
    return true
  })
}
