import { covering, spellsOf } from '#insurance/index.ts'
import type { Day } from '#kernel/day.ts'
import { fullName } from '#kernel/names.ts'
import { readPerson } from '#people/index.ts'
import type { Call } from '#platform/http/route.ts'
import type { CitizenParts } from './parts.ts'

/** What is known of whoever is signed in, so that nobody types it. */
export interface Own {
  personId: string
  name: string
  /** The insurer of a day; null where the person is insured nowhere. */
  insurerCode: string | null
  region: string | null
}

/** The person who is signed in, insured as on a day or else as today; null where nobody is, or a clerk. */
export async function readOwn(
  { database, sealing }: CitizenParts,
  { actor, view }: Call,
  on: Day | null = null,
): Promise<Own | null> {
  const { role, personId } = actor
  if (role !== 'citizen' || !personId) return null
  return database.transact(actor, async tx => {
    const spells = await spellsOf(tx, personId)
    const spell = (on && covering(spells, on)) ?? covering(spells, view.today)
    const person = await readPerson(tx, sealing, personId, view.today)
    return {
      personId,
      name: person ? fullName(person.identity) : actor.name,
      insurerCode: spell?.insurerCode ?? null,
      region: spell?.region ?? null,
    }
  })
}
