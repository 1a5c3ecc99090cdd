import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import { copyFrom } from '#platform/transaction.ts'
import type { RowsOf } from './copy-rows.ts'

/**
 * Brings rows into a table by COPY. PostgreSQL copies into no table under row level security, so the rows arrive in a
 * table of this connection alone and are inserted from there, where the policies of the table see them.
 */
export async function copyInto(tx: Tx, rows: RowsOf): Promise<void> {
  const columns = rows.columns.join(', ')
  const arriving = `loading_${rows.table}`
  await sql`create temporary table if not exists ${sql.raw(arriving)} on commit delete rows
    as select ${sql.raw(columns)} from ${sql.raw(rows.table)} with no data`.execute(tx)
  await copyFrom(tx, `copy ${arriving} (${columns}) from stdin`, rows.text)
  await sql`insert into ${sql.raw(rows.table)} (${sql.raw(columns)}) select ${sql.raw(columns)} from ${sql.raw(arriving)}`.execute(
    tx,
  )
  await sql`truncate ${sql.raw(arriving)}`.execute(tx)
}

/** How many ENPs are needed of a region and facet. */
export interface SeriesWanted {
  region: string
  facet: string
  count: number
}

/** Takes sequence numbers for many ENPs in one statement; answers the last one of each region and facet. */
export async function reserveSequences(tx: Tx, wanted: SeriesWanted[]): Promise<Map<string, number>> {
  // One order for everybody, so that two loads never wait for each other's rows.
  const inOrder = wanted.toSorted((a, b) => (a.region + a.facet < b.region + b.facet ? -1 : 1))
  const { rows } = await sql<{ series: string; last: number }>`
    insert into enp_series (region_code, facet, last_sequence)
    select region, facet, count from unnest(${inOrder.map(one => one.region)}::text[], ${inOrder.map(one => one.facet)}::text[],
      ${inOrder.map(one => one.count)}::integer[]) as wanted (region, facet, count)
    on conflict (region_code, facet) do update set last_sequence = enp_series.last_sequence + excluded.last_sequence
    returning region_code || facet as series, last_sequence as last`.execute(tx)
  return new Map(rows.map(({ series, last }) => [series, last]))
}
