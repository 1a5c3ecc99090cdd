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

/** The newest count of the insured at the end of a quarter, by insurer; empty where none was made. */
export async function newestCount(tx: Tx, asOf: Day): Promise<Counted[]> {
  return tx
    .withTables<RatingTables>()
    .selectFrom('rating_input')
    .distinctOn('insurer_code')
    .select(['insurer_code as insurer', 'value', 'revision'])
    .where('as_of_on', '=', sql<Day>`${asOf.toString()}::date`)
    .where('indicator', '=', 'insured')
    .orderBy('insurer_code')
    .orderBy('revision', 'desc')
    .execute()
}

/** Counts the insured on a day and keeps the count as a revision; the first of two that count at once is kept. */
export async function keepCount(tx: Tx, asOf: Day, revision: number): Promise<number> {
  const on = sql`${asOf.toString()}::date`
  const kept = await sql`
    with counted as (select insurer_code, people from insured_by_insurer(${on})),
      regions as (select distinct i.region_code from counted c join insurer i on i.code = c.insurer_code)
    insert into rating_input (insurer_code, indicator, as_of_on, revision, value)
    select i.code, 'insured', ${on}, ${revision}::int, coalesce(c.people, 0)
    from insurer i join regions using (region_code) left join counted c on c.insurer_code = i.code
    on conflict on constraint rating_input_key do nothing
    returning insurer_code`.execute(tx)
  return kept.rows.length
}
