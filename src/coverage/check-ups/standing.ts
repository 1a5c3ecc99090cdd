import type { LawOfDay } from '#law/types.ts'
import { dueInYear, fromAge } from '../conditions.ts'
import type { Condition } from '../coverage-answer.ts'
import type { CoverageFacts } from '../coverage-facts.ts'

/** How often check-ups come at an age: from–to in full years, to included or open. */
export interface Band {
  ages: [number, number | null]
  everyYears: number
}

/**
 * Whether a check-up is due in the year of the day by the age reached in it; where it is not, when it is next. `unknown`
 * where the age or the rule of the day is.
 * @law order-404n-2021 пункт не установлен
 */
export function checkUpStanding(
  which: 'check_up_due' | 'preventive_due',
  facts: CoverageFacts,
  law: LawOfDay,
): 'due' | 'unknown' | Condition {
  const { ageOfYear, on } = facts
  if (which === 'preventive_due') {
    const every = law.find<number>('check-up/preventive-examination')
    if (!every) return 'unknown'
    // It is for every adult in every year: whoever says no age is one.
    return ageOfYear === undefined || ageOfYear >= ADULT_FROM ? 'due' : fromAge(ADULT_FROM)
  }
  const rule = law.find<{ bands: Band[] }>('check-up/period')
  if (!rule || ageOfYear === undefined) return 'unknown'
  const { bands } = rule.value
  if (isDueAt(bands, ageOfYear)) return 'due'
  const next = Array.from({ length: LONGEST_PERIOD }, (_, later) => later + 1).find(later =>
    isDueAt(bands, ageOfYear + later),
  )
  return next === undefined ? fromAge(bands[0]?.ages[0] ?? ADULT_FROM) : dueInYear(on.year + next)
}

/** From this age reached in the year check-ups are those of adults. */
export const ADULT_FROM = 18
const LONGEST_PERIOD = 3

/** True for the ages at which a check-up is due: the first of a band and every so many years after it. */
export const isDueAt = (bands: readonly Band[], age: number): boolean =>
  bands.some(
    ({ ages: [from, to], everyYears }) =>
      age >= from && age <= (to ?? Infinity) && (age - from) % everyYears === 0,
  )

/** The next year after `year` in which a check-up is due to whoever reaches `age` in it, by the same bands; null where none is. */
export function nextDueYear(bands: readonly Band[], age: number, year: number): number | null {
  for (let later = 1; age + later <= OLDEST; later++) if (isDueAt(bands, age + later)) return year + later
  return null
}

const OLDEST = 150
