import { decideEligibility, type Category } from '#insurance/index.ts'
import { isAfter, isBefore, type Day } from '#kernel/day.ts'
import type { IdentityToLoad, PersonToLoad, Sex } from '#people/index.ts'
import { chanceOf, type Chance } from './chance.ts'
import { inventDocuments, inventIdentity } from './invent-identity.ts'
import { inventInsurance, type InventedInsurance } from './invent-insurance.ts'
import { inventedPhone, inventedSnils, type Place } from './invented-numbers.ts'
import { KINDS, SHARES, type Kind } from './kinds.ts'
import { surnameAt, SURNAME_COUNT } from './surnames.ts'
import { DEMO_REGIONS, type World } from './world.ts'

/** What is wanted of an invented person; the rest is left to chance. */
export interface Wanted {
  kind?: Kind
  region?: string
  category?: Category
}

/** An invented person and what they are an example of. */
export interface Invented {
  kind: Kind
  person: PersonToLoad
}

const LIMITED: readonly Category[] = ['foreign_temporary', 'stateless_temporary', 'refugee', 'eaeu_worker']
/** Drawn again until a draw is possible: a child has no policy of 2005, a day of 2017 no digital one. */
const DRAWS = 12

/** The person of a place: always the same one for the same place, day and wish. */
export function inventPerson(world: World, place: Place, wanted: Wanted = {}): Invented {
  const chance = chanceOf(place.seed, place.index)
  const region = wanted.region ?? chance.pick(DEMO_REGIONS)
  for (let draw = 0; draw < DRAWS; draw++) {
    const kind = wanted.kind ?? (draw < DRAWS - 2 ? anyKind(chance) : 'no_policy')
    const drawn = drawPerson(world, chance, place, { ...wanted, kind, region })
    if (drawn) return { kind, person: drawn }
  }
  const person = drawPerson(world, chance, place, { kind: 'never_insured', region, category: 'citizen' })
  if (!person) throw new Error('Anybody may be without insurance')
  return { kind: 'never_insured', person }
}

type Draw = { kind: Kind; region: string; category?: Category }

function drawPerson(world: World, chance: Chance, place: Place, asked: Draw): PersonToLoad | null {
  const { kind, region } = asked
  const category = asked.category ?? categoryOf(chance, kind)
  const sex: Sex = kind === 'changed_surname' ? 'f' : kind === 'military' || chance.percent(47) ? 'm' : 'f'
  const birthDate = birthDateOf(chance, kind, category, world.today)
  const statusUntil = statusEnd(chance, kind, category, world.today)
  if (kind !== 'never_insured' && !isInsurable(world, category, birthDate, region)) return null
  const insurance = inventInsurance(world, chance, { place, kind, region, category, birthDate, statusUntil })
  if (!insurance) return null
  const from = insurance.spells[0]?.from ?? world.today.subtract({ days: 1 + chance.below(300) })
  const known = isBefore(from, birthDate) ? birthDate : from
  const identity = inventIdentity(chance, { category, sex, birthDate })
  return {
    identities: identitiesOf(world, chance, kind, { identity, from: known }),
    documents: inventDocuments(category, birthDate, world.today, place),
    // Made in bulk, everybody has one: by it the next load finds where to go on.
    snils: kind === 'newborn' && place.seed === 0 ? undefined : inventedSnils(place),
    phone: place.seed === 0 ? inventedPhone(place) : undefined,
    status: {
      category: kind === 'military' ? 'military' : category,
      working: chance.percent(60),
      statusUntil: statusUntil ?? undefined,
      from: known,
    },
    // The old policies came before the ENP, and a child's is made with the child's own policy.
    enpRegion: insurance.policies.some(({ form }) => form !== 'old') || kind === 'no_policy' ? region : null,
    spells: insurance.spells,
    policies: insurance.policies,
    business: businessOf(insurance),
  }
}

function businessOf({ spells }: InventedInsurance): PersonToLoad['business'] {
  const organisations = spells.flatMap(({ insurerCode, region }) => [
    `insurer:${insurerCode}`,
    `fund:${region}`,
  ])
  return [...new Set(organisations)].map(organisation => ({ organisation, reason: 'insurance' }))
}

function identitiesOf(world: World, chance: Chance, kind: Kind, first: IdentityToLoad): IdentityToLoad[] {
  if (kind !== 'changed_surname') return [first]
  const from = world.today.subtract({ days: chance.below(400) })
  const identity = { ...first.identity, surname: surnameAt(chance.below(SURNAME_COUNT), 'f') }
  return isAfter(from, first.from) ? [first, { identity, from }] : [first]
}

const categoryOf = (chance: Chance, kind: Kind): Category =>
  kind === 'limited' || kind === 'limited_expired' ? chance.pick(LIMITED) : 'citizen'

function birthDateOf(chance: Chance, kind: Kind, category: Category, today: Day): Day {
  const years = (least: number, most: number): Day =>
    today.subtract({ years: least, days: 1 + chance.below((most - least) * 365) })
  if (kind === 'newborn') return today.subtract({ days: 5 + chance.below(300) })
  if (kind === 'military') return years(19, 26)
  if (kind === 'old' || kind === 'old_expired') return years(30, 85)
  if (kind === 'long_life') return years(40, 70)
  return category === 'citizen' && kind !== 'changed_surname' ? years(0, 88) : years(20, 65)
}

function statusEnd(chance: Chance, kind: Kind, category: Category, today: Day): Day | null {
  if (kind === 'limited_expired') return today.subtract({ days: 5 + chance.below(200) })
  const isTimed = category !== 'citizen' && category !== 'military' && !category.endsWith('_permanent')
  return isTimed ? today.add({ days: 20 + chance.below(600) }) : null
}

const isInsurable = ({ law, today }: World, category: Category, birthDate: Day, region: string): boolean => {
  if (category === 'citizen') return true
  const decided = decideEligibility({ category, birthDate, region, on: today }, law)
  return decided.ok && decided.value.insurable
}

const TOTAL = KINDS.reduce((sum, kind) => sum + SHARES[kind], 0)

function anyKind(chance: Chance): Kind {
  let left = chance.below(TOTAL)
  return KINDS.find(kind => (left -= SHARES[kind]) < 0) ?? 'paper'
}
