import { day, earlier, type Day } from '#kernel/day.ts'

/** The first year that Polis works on. */
const FIRST_YEAR = 2011

/** A year, or a quarter of one, as far as it has gone. */
export interface Period {
  year: number
  /** 1 to 4; null for the whole year. */
  quarter: number | null
  from: Day
  /** The last day of the period, or today where the period still runs. */
  until: Day
}

/** The period that was asked for; this year where what was asked is none that has begun. */
export function periodAsked(query: Readonly<Record<string, string | undefined>>, today: Day): Period {
  const asked = /^\d{4}$/.test(query['year'] ?? '') ? Number(query['year']) : today.year
  const year = asked >= FIRST_YEAR && asked <= today.year ? asked : today.year
  const quarter = /^[1-4]$/.test(query['quarter'] ?? '') ? Number(query['quarter']) : null
  const period = quarter === null ? wholeYear(year) : quarterOf(year, quarter)
  if (Temporal.PlainDate.compare(period.from, today) > 0) return periodAsked({ year: String(year) }, today)
  return { year, quarter, from: period.from, until: earlier(period.until, today) }
}

/** The years that can be asked for, the newest first. */
export const yearsUntil = (today: Day): number[] =>
  Array.from({ length: today.year - FIRST_YEAR + 1 }, (_, back) => today.year - back)

const wholeYear = (year: number): { from: Day; until: Day } => ({
  from: day(`${year}-01-01`),
  until: day(`${year}-12-31`),
})

function quarterOf(year: number, quarter: number): { from: Day; until: Day } {
  const from = Temporal.PlainDate.from({ year, month: 3 * quarter - 2, day: 1 })
  return { from, until: from.add({ months: 3 }).subtract({ days: 1 }) }
}

/** Where the overview of a fund is. */
export const OVERVIEW_PATH = '/fund/overview-of-complaints'

/** The address of the file with one table of the overview. */
export const exportHref = ({ year, quarter }: Pick<Period, 'year' | 'quarter'>, table: string): string =>
  `${OVERVIEW_PATH}/export?table=${table}&year=${year}${quarter === null ? '' : `&quarter=${quarter}`}`
