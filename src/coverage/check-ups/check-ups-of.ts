import { isWithin, type Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { Answer, Law } from '#law/types.ts'
import { ADULT_FROM, isDueAt, nextDueYear, type Band } from './standing.ts'

/** How one check stands for a person in the year of the day. */
export type CheckStanding =
  /** It is due; `next` is the year in which it is due again, null where the rule does not say. */
  | { is: 'due'; next: number | null; rule: Answer<unknown> }
  /** It is not due before `next`. */
  | { is: 'later'; next: number | null; rule: Answer<unknown> }
  /** The law of the day has no rule for it, and why. */
  | { is: 'unknown'; says: Words | null }

/** The checks of a person in the year of a day, by the age reached in it. */
export interface CheckUps {
  age: number
  checkUp: CheckStanding
  preventive: CheckStanding
  hepatitisC: CheckStanding
}

/** Which check-ups are due to whoever was born in a year, by the rule of the day (COV-15). */
export function checkUpsOf(law: Pick<Law, 'on' | 'parameters'>, born: number, on: Day): CheckUps {
  const age = on.year - born
  const ofDay = law.on(on)
  const fromAgeOn = (first: number, everyYears: number | null): Due =>
    age < first
      ? { is: 'later', next: born + first }
      : { is: 'due', next: everyYears === null ? null : on.year + everyYears }
  const period = ofDay.find<{ bands: Band[] }>('check-up/period')
  const yearly = ofDay.find<number>('check-up/preventive-examination')
  const hepatitis = ofDay.find<{ fromAge: number; everyYears: number }>('check-up/hepatitis-c')
  const unknown = (id: string): CheckStanding => ({ is: 'unknown', says: gapOf(law, id, on) })
  return {
    age,
    checkUp: period ? { ...byBands(period.value.bands, age, on), rule: period } : unknown('check-up/period'),
    preventive: yearly
      ? { ...fromAgeOn(ADULT_FROM, yearly.value), rule: yearly }
      : unknown('check-up/preventive-examination'),
    // When it was done last is not known: the page says "once in so many years" in its own words.
    hepatitisC: hepatitis
      ? { ...fromAgeOn(hepatitis.value.fromAge, null), rule: hepatitis }
      : unknown('check-up/hepatitis-c'),
  }
}

const byBands = (bands: readonly Band[], age: number, { year }: Day): Due => ({
  is: isDueAt(bands, age) ? 'due' : 'later',
  next: nextDueYear(bands, age, year),
})

type Due = { is: 'due' | 'later'; next: number | null }

/** What the law files say of a day that they have no value for. */
const gapOf = ({ parameters }: Pick<Law, 'parameters'>, id: string, on: Day): Words | null =>
  parameters
    .get(id)
    ?.variants.flatMap(({ gaps }) => gaps)
    .find(({ from, until }) => isWithin(on, from, until))?.says ?? null
