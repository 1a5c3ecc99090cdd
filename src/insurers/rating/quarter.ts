import { day, type Day } from '#kernel/day.ts'

/** The last day of the last whole quarter before a day: 29 May 2017 gives 31 March 2017. */
export function lastQuarterEnd(on: Day): Day {
  const firstMonth = on.month - ((on.month - 1) % 3)
  return day(`${on.year}-${String(firstMonth).padStart(2, '0')}-01`).subtract({ days: 1 })
}
