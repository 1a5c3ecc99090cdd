import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from './database.ts'
import { CannotStart } from './migrate.ts'

/** Notes the business day that Polis runs on; throws CannotStart where the database has been run on a later one. */
export async function enterBusinessDay(tx: Tx, today: Day): Promise<void> {
  const { rows } = await sql<{ latest: Day | null }>`select max(day) as latest from business_day`.execute(tx)
  const latest = rows[0]?.latest
  if (latest && Temporal.PlainDate.compare(latest, today) > 0)
    throw new CannotStart(
      `This database has been run on ${latest.toString()}, later than ${today.toString()}: set POLIS_TODAY to that day or later, or set POLIS_DATA_DIR to another folder.`,
    )
  await sql`insert into business_day (day) values (${today.toString()}) on conflict do nothing`.execute(tx)
}
