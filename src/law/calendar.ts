import { z } from 'zod'
import { isBefore, type Day } from '#kernel/day.ts'
import type { Problems } from './broken-law.ts'
import { parseLawFile, type LawFile } from './law-file.ts'
import { dayShape, sourcesShape, wordsShape } from './shapes.ts'
import type { WorkingCalendar } from './types.ts'

const daysOffShape = z.array(
  z.strictObject({ says: wordsShape, days: z.array(dayShape).min(1), source: sourcesShape.optional() }),
)

const yearShape = z.strictObject({
  year: z.int(),
  known: z.enum(['in_full', 'statutory_holidays_only']),
  source: sourcesShape,
  daysOff: daysOffShape,
  /** Days off that stand for a holiday or a weekend day worked or lost elsewhere. */
  movedDaysOff: z.array(z.strictObject({ on: dayShape, from: dayShape.nullable() })).default([]),
  workedWeekends: z.array(dayShape).default([]),
  /** Working days one hour shorter: they count as whole ones in a term. */
  shortDays: z.array(dayShape).default([]),
  /** Days off of a region alone, by the two-digit code of its fund. */
  regional: z.record(z.string().regex(/^\d{2}$/, 'is not the code of a region'), daysOffShape).default({}),
})

/** A year of law/calendars as its file says it. */
export type CalendarYear = z.infer<typeof yearShape>

/** The years of law/calendars by number. */
export function readCalendarYears(files: readonly LawFile[], problems: Problems): Map<number, CalendarYear> {
  const years = new Map<number, CalendarYear>()
  for (const file of files.filter(({ path }) => path.startsWith('calendars/'))) {
    const year = parseLawFile(file, yearShape, problems)
    if (!year) continue
    if (file.path !== `calendars/${year.year}.yaml`) problems.add(file.path, `holds the year ${year.year}`)
    for (const on of daysOf(year)) {
      if (on.year !== year.year) problems.add(file.path, `${on.toString()} is a day of another year`)
    }
    years.set(year.year, year)
  }
  return years
}

/** The calendar of the given years; a question about another year throws, naming the file to add. */
export function workingCalendar(years: ReadonlyMap<number, CalendarYear>): WorkingCalendar {
  const sets = new Map([...years].map(([number, year]) => [number, yearSets(year)]))
  const setsOf = (number: number): YearSets => {
    const found = sets.get(number)
    if (!found) throw new RangeError(`There is no calendar of ${number}: add law/calendars/${number}.yaml`)
    return found
  }
  const isWorkingDay = (on: Day, region?: string): boolean => {
    const { off, worked, regional } = setsOf(on.year)
    const key = on.toString()
    if (off.has(key) || (region && regional.get(region)?.has(key))) return false
    return on.dayOfWeek < 6 || worked.has(key)
  }
  return {
    isWorkingDay,
    addWorkingDays(from, n, region) {
      let on = from
      for (let left = n; left > 0; ) {
        on = on.add({ days: 1 })
        if (isWorkingDay(on, region)) left -= 1
      }
      return on
    },
    workingDaysBetween(from, until, region) {
      let found = 0
      for (let on = from; isBefore(on, until); ) {
        on = on.add({ days: 1 })
        if (isWorkingDay(on, region)) found += 1
      }
      return found
    },
    isFullyKnown: number => years.get(number)?.known === 'in_full',
  }
}

interface YearSets {
  off: ReadonlySet<string>
  worked: ReadonlySet<string>
  regional: ReadonlyMap<string, ReadonlySet<string>>
}

const yearSets = (year: CalendarYear): YearSets => ({
  off: texts([...year.daysOff.flatMap(group => group.days), ...year.movedDaysOff.map(({ on }) => on)]),
  worked: texts(year.workedWeekends),
  regional: new Map(
    Object.entries(year.regional).map(([region, groups]) => [
      region,
      texts(groups.flatMap(group => group.days)),
    ]),
  ),
})

const texts = (days: readonly Day[]) => new Set(days.map(String))

const daysOf = (year: CalendarYear): Day[] => [
  ...[...year.daysOff, ...Object.values(year.regional).flat()].flatMap(group => group.days),
  ...year.movedDaysOff.map(({ on }) => on),
  ...year.workedWeekends,
  ...year.shortDays,
]
