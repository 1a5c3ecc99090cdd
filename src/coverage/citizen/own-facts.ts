import { covering, spellsOf } from '#insurance/index.ts'
import { readPerson } from '#people/index.ts'
import type { Database } from '#platform/database.ts'
import type { Call } from '#platform/http/route.ts'
import type { Sealing } from '#platform/sealing.ts'

/** The region of the insurer of whoever is signed in; null where nobody is, or is not insured today. */
export async function ownRegion(database: Database, { actor, view }: Call): Promise<string | null> {
  const { role, personId } = actor
  if (role !== 'citizen' || !personId) return null
  const spells = await database.transact(actor, tx => spellsOf(tx, personId))
  return covering(spells, view.today)?.region ?? null
}

/** The birth year of whoever is signed in; null where nobody is. */
export async function ownBirthYear(
  { database, sealing }: { database: Database; sealing: Sealing },
  { actor, view }: Call,
): Promise<number | null> {
  const { role, personId } = actor
  if (role !== 'citizen' || !personId) return null
  const person = await database.transact(actor, tx => readPerson(tx, sealing, personId, view.today))
  return person?.identity.birthDate.year ?? null
}
