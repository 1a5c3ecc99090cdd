import type { Day } from '#kernel/day.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { findByNumbers, loadPeople, type PersonToLoad } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { inventPerson } from './invent-person.ts'
import { inventedSnils, PEOPLE_A_SEED } from './invented-numbers.ts'
import type { DemonstrationParts } from './load-demonstration.ts'
import { worldOf, type World } from './world.ts'

/** How many people, of which seed, as on which day. */
export interface PeopleWanted {
  people: number
  seed: number
  today: Day
}

/**
 * Makes more people of a seed: the first of them again in a new database, those after the ones that are there in another.
 * Refused where the seed has no numbers left for so many.
 */
export async function makePeople(
  parts: DemonstrationParts,
  { people, seed, today }: PeopleWanted,
  onLoaded: (people: number) => void,
): Promise<Outcome<number>> {
  const first = await firstFree(parts, seed)
  if (first + people > PEOPLE_A_SEED) return refused(seedIsUsedUp(seed, PEOPLE_A_SEED - first))
  const world = worldOf(parts, today)
  const made = peopleFrom(world, seed, first, people)
  return granted(await loadPeople(parts.database, parts.sealing, made, { onLoaded }))
}

function* peopleFrom(world: World, seed: number, first: number, count: number): Generator<PersonToLoad> {
  for (let index = first; index < first + count; index++) yield inventPerson(world, { seed, index }).person
}

/** The first place of a seed that nobody has: people were made without gaps, so the border is found by halving. */
async function firstFree({ database, sealing }: DemonstrationParts, seed: number): Promise<number> {
  const isTaken = (index: number): Promise<boolean> =>
    database.transact(SYSTEM, async tx => {
      const numbers = { snils: inventedSnils({ seed, index }), documents: [] }
      return (await findByNumbers(tx, sealing, numbers)).length > 0
    })
  let [free, beyond] = [0, PEOPLE_A_SEED]
  while (free < beyond) {
    const middle = Math.floor((free + beyond) / 2)
    if (await isTaken(middle)) free = middle + 1
    else beyond = middle
  }
  return free
}

const seedIsUsedUp = (seed: number, left: number) => ({
  code: 'demonstration.seed-used-up',
  says: {
    ru: `У числа ${seed} осталось номеров на ${left} человек. Возьмите другое число: --seed ${seed + 1}.`,
    en: `Seed ${seed} has numbers for ${left} more people. Take another one: --seed ${seed + 1}.`,
  },
  facts: { seed, left },
})
