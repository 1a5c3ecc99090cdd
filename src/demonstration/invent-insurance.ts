import { fullYears, isAfter, isBefore, type Day } from '#kernel/day.ts'
import type { Category } from '#insurance/index.ts'
import type { PolicyToLoad, SpellToLoad } from '#people/index.ts'
import { validUntil } from '#policies/index.ts'
import type { Chance } from './chance.ts'
import { longLife } from './invent-long-life.ts'
import { inventedCertificate, inventedOldPolicy, type Place } from './invented-numbers.ts'
import type { Kind } from './kinds.ts'
import { dayIn, type World } from './world.ts'

/** Someone whose insurance is invented. */
export interface Insurable {
  place: Place
  kind: Kind
  region: string
  category: Category
  birthDate: Day
  statusUntil: Day | null
}

/** The insurance and the policies of an invented person. */
export interface InventedInsurance {
  spells: SpellToLoad[]
  policies: PolicyToLoad[]
}

const NONE: InventedInsurance = { spells: [], policies: [] }
/** Insurers gave policies of the old kind from the first law on medical insurance on; the years chosen here are plausible ones. */
const OLD_FROM = Temporal.PlainDate.from('1998-01-01')
const OLD_UNTIL = Temporal.PlainDate.from('2011-04-30')

/** The insurance of a kind; null where the law of the day, or the age, has no such thing. */
export function inventInsurance(world: World, chance: Chance, person: Insurable): InventedInsurance | null {
  switch (person.kind) {
    case 'old':
    case 'old_expired':
      return oldPolicy(world, chance, person)
    case 'certificate':
    case 'certificate_expired':
      return certificate(world, chance, person)
    case 'paper':
    case 'plastic':
    case 'universal_card':
    case 'digital':
      return issued(world, chance, person, person.kind)
    case 'changed_surname':
      return issued(world, chance, person, 'paper')
    case 'military':
      return surrendered(world, chance, person)
    case 'limited':
    case 'limited_expired':
      return limited(world, chance, person)
    case 'no_policy':
    case 'newborn':
      return insuredAlone(world, chance, person)
    case 'long_life':
      return longLife(world, chance, person)
    case 'never_insured':
      return NONE
  }
}

function oldPolicy(world: World, chance: Chance, person: Insurable): InventedInsurance | null {
  const from = dayIn(chance, [{ from: OLD_FROM, until: OLD_UNTIL }], person.birthDate)
  if (!from) return null
  const printed = person.kind === 'old' ? null : from.add({ years: 1 })
  return insured(world, chance, person, from, {
    form: 'old',
    ...inventedOldPolicy(person.place, person.region),
    validUntil: printed,
  })
}

/** A certificate lasts the working days that the law of its day says; one that is past was not replaced in time. */
function certificate(world: World, chance: Chance, person: Insurable): InventedInsurance | null {
  const { law, today } = world
  const ofToday = law.on(today)
  const term = ofToday.find<number>('temporary-certificate/term')?.value ?? 30
  const isExpired = person.kind === 'certificate_expired'
  const age = isExpired ? 2 * term + chance.below(60) : chance.below(term)
  const wanted = today.subtract({ days: age })
  const from = law.on(wanted).find<boolean>('temporary-certificate/issued')?.value
    ? wanted
    : isExpired && lastOfCertificates(world, chance)
  if (!from || isBefore(from, person.birthDate)) return null
  const until = law.calendar.addWorkingDays(from, term, person.region)
  if (isExpired !== isBefore(until, today)) return null
  const number = inventedCertificate(person.place)
  return insured(world, chance, person, from, {
    form: 'certificate',
    series: null,
    number,
    validUntil: until,
  })
}

/** A day of the last weeks in which certificates were given; null where they were not yet. */
function lastOfCertificates({ law, today }: World, chance: Chance): Day | null {
  const timeline = law.parameters.get('temporary-certificate/issued')?.variants[0]?.timeline ?? []
  const last = timeline.findLast(({ value, until }) => value === true && until && isBefore(until, today))
  return last?.until?.subtract({ days: chance.below(25) }) ?? null
}

function issued(world: World, chance: Chance, person: Insurable, form: string): InventedInsurance | null {
  const from = dayIn(chance, world.windows(form), person.birthDate)
  return from && insured(world, chance, person, from, unified(world, person, form, from))
}

function limited(world: World, chance: Chance, person: Insurable): InventedInsurance | null {
  const { today } = world
  const isExpired = person.kind === 'limited_expired'
  const last = isExpired ? (person.statusUntil ?? today) : today
  const yearBegins = Temporal.PlainDate.from({ year: last.year, month: 1, day: 1 })
  const form = currentForm(world)
  const from = dayIn(chance, [{ from: yearBegins, until: last }], person.birthDate)
  return from && form ? insured(world, chance, person, from, unified(world, person, form, from)) : null
}

/** A man called up: he gave the policy back, and his insurance ended with it. */
function surrendered(world: World, chance: Chance, person: Insurable): InventedInsurance | null {
  const before = issued(world, chance, person, 'paper') ?? issued(world, chance, person, 'digital')
  const [spell, policy] = [before?.spells[0], before?.policies[0]]
  const until = world.today.subtract({ days: 1 + chance.below(200) })
  if (!spell || !policy || isAfter(spell.from, until) || fullYears(person.birthDate, until) < 18) return null
  return {
    spells: [{ ...spell, until, closedBecause: 'military_service' }],
    policies: [{ ...policy, until, endedBecause: 'surrendered' }],
  }
}

/** Insured without a policy yet: a child by the insurer of the mother, or someone whose policy is not made. */
function insuredAlone(world: World, chance: Chance, person: Insurable): InventedInsurance | null {
  const isNewborn = person.kind === 'newborn'
  const from = isNewborn ? person.birthDate : world.today.subtract({ days: chance.below(20) })
  if (isBefore(from, person.birthDate)) return null
  return {
    spells: [spellOf(world, chance, person, from, isNewborn ? 'newborn' : 'first_choice')],
    policies: [],
  }
}

type Paper = Pick<PolicyToLoad, 'form' | 'series' | 'number' | 'validUntil'>

const unified = ({ law }: World, person: Insurable, form: string, from: Day): Paper => ({
  form,
  series: null,
  number: null,
  validUntil: validUntil(law, {
    category: person.category,
    appliedOn: from,
    statusUntil: person.statusUntil,
  }),
})

function insured(
  world: World,
  chance: Chance,
  person: Insurable,
  from: Day,
  paper: Paper,
): InventedInsurance {
  const spell = spellOf(world, chance, person, from, 'first_choice')
  const { insurerCode, region } = spell
  return {
    spells: [spell],
    policies: [{ ...paper, insurerCode, region, from, until: null, endedBecause: null }],
  }
}

const spellOf = (
  world: World,
  chance: Chance,
  { region }: Insurable,
  from: Day,
  openedBecause: string,
): SpellToLoad => ({
  insurerCode: chance.pick(world.insurers(region)),
  region,
  from,
  until: null,
  openedBecause,
  closedBecause: null,
})

/** The form that is issued today: the digital one, or paper before it. */
const currentForm = (world: World): string | null =>
  ['digital', 'paper'].find(form => world.windows(form).some(({ until }) => until.equals(world.today))) ??
  null
