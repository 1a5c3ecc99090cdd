import { join } from 'node:path'
import { inventPerson } from '#demonstration/invent-person.ts'
import { worldOf } from '#demonstration/world.ts'
import { loadRegisters, saveRegisters } from '#insurers/index.ts'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { SYSTEM } from '#platform/actor.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import { loadPeople } from '../loading/load-people.ts'
import type { PersonToLoad } from '../loading/person-to-load.ts'

const HOME = join(import.meta.dirname, '../../..')
const law = await loadLaw(join(HOME, 'law'))

/** The registers of the checkout. */
export const registers = await loadRegisters(join(HOME, 'dictionaries'))

/** The first people of a seed, as the demonstration invents them for a day of 2017. */
export function inventedPeople(count: number, seed = 1): PersonToLoad[] {
  const world = worldOf({ law, registers }, day('2017-05-29'))
  return Array.from({ length: count }, (_one, index) => inventPerson(world, { seed, index }).person)
}

/** Runs a test on a database with these people loaded. */
export const withPeople = (people: PersonToLoad[], run: (db: TestDatabase) => Promise<void>): Promise<void> =>
  withDatabase(async db => {
    await db.database.transact(SYSTEM, tx => saveRegisters(tx, registers))
    await loadPeople(db.database, db.sealing, people)
    await db.owner.query('analyze')
    await run(db)
  })
