import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'

/** The per-person norm of a region from a day on, in kopecks. */
export interface FineNorm {
  normId: string
  region: string
  from: Day
  kopecks: number
  enteredByName: string
}

/** Supersedes the norm of a region that begins on a day, where there is one. */
export async function supersedeNorm(tx: Tx, region: string, from: Day): Promise<void> {
  await sql`update fine_norm set superseded_at = clock_timestamp()
    where region_code = ${region} and from_day = ${from.toString()}::date and superseded_at is null`.execute(
    tx,
  )
}

/** Writes a norm down; false where another of the same day stands. */
export async function insertNorm(
  tx: Tx,
  { normId, region, from, kopecks }: Omit<FineNorm, 'enteredByName'>,
  { accountId, name }: Actor,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into fine_norm (norm_id, region_code, from_day, kopecks, entered_by, entered_by_name)
    values (${normId}, ${region}, ${from.toString()}::date, ${kopecks}, ${accountId ?? null}, ${name})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** The norms of a region that are known now, the newest first. */
export async function selectNorms(tx: Tx, region: string): Promise<FineNorm[]> {
  const { rows } = await sql<FineNorm>`
    select norm_id as "normId", region_code as region, from_day as "from", kopecks, entered_by_name as "enteredByName"
    from fine_norm where region_code = ${region} and superseded_at is null order by from_day desc`.execute(tx)
  return rows
}

/** A norm as it was entered, and when another took its place. */
export interface NormInHistory extends FineNorm {
  recordedAt: Temporal.Instant
  /** Null while it stands. */
  supersededAt: Temporal.Instant | null
}

/** Every norm of a region that was ever entered, the latest day first, of one day the latest entry first. */
export async function selectNormHistory(tx: Tx, region: string): Promise<NormInHistory[]> {
  const { rows } = await sql<NormInHistory>`
    select norm_id as "normId", region_code as region, from_day as "from", kopecks, entered_by_name as "enteredByName",
      recorded_at as "recordedAt", superseded_at as "supersededAt"
    from fine_norm where region_code = ${region} order by from_day desc, recorded_at desc, norm_id desc`.execute(
    tx,
  )
  return rows
}
