import type { Day } from '#kernel/day.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'

const OLDEST = 120

/** Reads a year of birth as people type it; refused with what to do. */
export function readBornYear(text: string, on: Day): Outcome<number> {
  const typed = text.trim()
  if (!/^\d{4}$/.test(typed)) return refused(notAYear)
  const year = Number(typed)
  if (year > on.year) return refused(yearToCome(on.year))
  return year < on.year - OLDEST ? refused(notAYear) : granted(year)
}

const notAYear: Refusal = {
  code: 'coverage.born-year-unread',
  says: {
    ru: 'Мы не поняли год рождения. Напишите четыре цифры, например 1985.',
    en: 'We did not understand the year of birth. Type four digits, for example 1985.',
  },
  field: 'born',
}

const yearToCome = (year: number): Refusal => ({
  code: 'coverage.born-year-to-come',
  says: {
    ru: `Этот год ещё не наступил. Напишите год рождения, не позже ${year}.`,
    en: `This year has not come yet. Type the year of birth, ${year} or earlier.`,
  },
  field: 'born',
})
