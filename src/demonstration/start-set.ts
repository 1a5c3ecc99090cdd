import { CATEGORIES, type Category } from '#insurance/index.ts'
import type { PersonToLoad } from '#people/index.ts'
import { decideEligibility } from '#insurance/index.ts'
import { inventPerson } from './invent-person.ts'
import { KINDS, type Kind } from './kinds.ts'
import { DEMONSTRATION } from './store.ts'
import { DEMO_REGIONS, type World } from './world.ts'

/** The seed of the start set; the others are for `polis demo --people`. */
export const START_SEED = 0

const OF_EACH_KIND = 6
const OF_EACH_CATEGORY = 2

/** A few hundred people: each kind in each region, and each category as the law of the day treats it. */
export function startSet(world: World): PersonToLoad[] {
  const people: PersonToLoad[] = []
  const add = (wanted: { kind: Kind; region: string; category?: Category }): void => {
    const { kind, person } = inventPerson(world, { seed: START_SEED, index: people.length }, wanted)
    // A kind that the day does not know becomes another one, which is there already.
    if (kind === wanted.kind) people.push(marked(person, wanted.region))
  }
  for (const region of DEMO_REGIONS) {
    for (const kind of KINDS) for (let one = 0; one < OF_EACH_KIND; one++) add({ kind, region })
    for (const category of CATEGORIES)
      for (let one = 0; one < OF_EACH_CATEGORY; one++)
        add({ kind: isInsurable(world, category) ? 'limited' : 'never_insured', region, category })
  }
  return people
}

function marked(person: PersonToLoad, region: string): PersonToLoad {
  const fund = `fund:${region}`
  const others = person.business.filter(({ organisation }) => organisation !== fund)
  return { ...person, business: [...others, { organisation: fund, reason: DEMONSTRATION }] }
}

function isInsurable({ law, today }: World, category: Category): boolean {
  const birthDate = today.subtract({ years: 40 })
  const decided = decideEligibility({ category, birthDate, region: DEMO_REGIONS[0], on: today }, law)
  return decided.ok && decided.value.insurable
}
