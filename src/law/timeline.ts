import { day, isAfter, isBefore, isWithin, type Day } from '#kernel/day.ts'

/** Days from the first to the last, the last one included; null where it is open. */
export interface Period {
  from: Day
  until: Day | null
}

/** The first day of the law Polis works on: 326-FZ is in force from it. */
const FIRST_DAY = day('2011-01-01')

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
  if (isAfter(first.from, FIRST_DAY)) found.unshift(hole(FIRST_DAY, first.from))
  if (last.until) found.push(`undeclared gap from ${text(last.until.add({ days: 1 }))} on`)
  return found
}

function joint(earlier: Period, later: Period): string[] {
  const free = earlier.until?.add({ days: 1 })
  if (!free || isBefore(later.from, free)) return [`overlap: ${span(earlier)} and ${span(later)}`]
  return isAfter(later.from, free) ? [hole(free, later.from)] : []
}

const hole = (from: Day, next: Day) =>
  `undeclared gap from ${text(from)} to ${text(next.subtract({ days: 1 }))}`

const span = ({ from, until }: Period) => `${text(from)} to ${until ? text(until) : 'open'}`

const text = (on: Day) => on.toString()
