import { day, isAfter, isBefore, isWithin, type Day } from '#kernel/day.ts'

/** Days from the first to the last, the last one included; null where it is open. */
export interface Period {
  from: Day
  until: Day | null
}

/** The first day of the law Polis works on: 326-FZ is in force from it. */
export const FIRST_DAY = day('2011-01-01')

/** The period that holds on the day; null where none does. */
export const periodOn = <P extends Period>(periods: readonly P[], on: Day): P | null =>
  periods.find(period => isWithin(on, period.from, period.until)) ?? null

/**
 * What is wrong in a row of periods: overlaps and holes between them. `whole` asks besides that they cover every day
 * from 2011-01-01 on.
 */
export function timelineProblems(periods: readonly Period[], coverage: 'whole' | 'inside'): string[] {
  const sorted = periods.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  const found = sorted.slice(1).flatMap((next, index) => joint(sorted[index]!, next))
  if (coverage === 'inside') return found
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return ['has no value and declares no gap']
  if (isAfter(first.from, FIRST_DAY))
    found.unshift(`undeclared gap from ${FIRST_DAY} to ${first.from.subtract({ days: 1 })}`)
  if (last.until) found.push(`undeclared gap from ${last.until.add({ days: 1 })} on`)
  return found
}

function joint(earlier: Period, later: Period): string[] {
  const free = earlier.until?.add({ days: 1 })
  if (!free || isBefore(later.from, free)) {
    return [
      `overlap: ${earlier.from} to ${earlier.until ?? 'open'} and ${later.from} to ${later.until ?? 'open'}`,
    ]
  }
  if (isAfter(later.from, free)) return [`undeclared gap from ${free} to ${later.from.subtract({ days: 1 })}`]
  return []
}
