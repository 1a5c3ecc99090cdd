import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { DayColumn, InstantColumn, Tx } from '#platform/database.ts'

type RatingTables = {
  rating_input: {
    insurer_code: string
    indicator: string
    as_of_on: DayColumn
    revision: number
    value: number
    counted_at: InstantColumn
  }
}

/** What was counted of one insurer. */
export interface Counted {
  insurer: string
  value: number
  revision: number
}

/** What Polis itself counts: the insured on a day, and the complaints of the year up to it that were decided for the person. */
export type CountedIndicator = 'insured' | 'complaints'

/** The newest count at the end of a quarter, by insurer; empty where none was made. */
export async function newestCount(tx: Tx, asOf: Day, indicator: CountedIndicator): Promise<Counted[]> {
  return tx
    .withTables<RatingTables>()
    .selectFrom('rating_input')
    .distinctOn('insurer_code')
    .select(['insurer_code as insurer', 'value', 'revision'])
    .where('as_of_on', '=', sql<Day>`${asOf.toString()}::date`)
    .where('indicator', '=', indicator)
    .orderBy('insurer_code')
    .orderBy('revision', 'desc')
    .execute()
}

const COUNTING = {
  insured: (asOf: Day) =>
    sql`select insurer_code, people as value from insured_by_insurer(${asOf.toString()}::date)`,
  complaints: (asOf: Day) => sql`select insurer_code, complaints as value
    from justified_complaints_by_insurer(${yearBefore(asOf).toString()}::date, ${asOf.toString()}::date)`,
} satisfies Record<CountedIndicator, (asOf: Day) => unknown>

/** The first day of the year that ends on a day. */
const yearBefore = (asOf: Day): Day => asOf.subtract({ years: 1 }).add({ days: 1 })

/** Counts and keeps the count as a revision, for every insurer of a region that has any; the first of two that count at once is kept. */
export async function keepCount(
  tx: Tx,
  asOf: Day,
  indicator: CountedIndicator,
  revision: number,
): Promise<number> {
  const kept = await sql`
    with counted as (${COUNTING[indicator](asOf)}),
      regions as (select distinct i.region_code from counted c join insurer i on i.code = c.insurer_code)
    insert into rating_input (insurer_code, indicator, as_of_on, revision, value)
    select i.code, ${indicator}, ${asOf.toString()}::date, ${revision}::int, coalesce(c.value, 0)
    from insurer i join regions using (region_code) left join counted c on c.insurer_code = i.code
    on conflict on constraint rating_input_key do nothing
    returning insurer_code`.execute(tx)
  return kept.rows.length
}
