import { sql } from 'kysely'
import { day, type Day } from '#kernel/day.ts'
import type { Actor, OrganisationKey } from '#platform/actor.ts'
import type { InstantColumn, Tx } from '#platform/database.ts'
import type { Compared } from '../likely-same.ts'
import type { Merge } from './merge.ts'

type Tables = {
  person_alias: { person_id: string; merge_id: string; stands_as: 'alias' | 'survivor'; other_id: string }
  person_merge: {
    person_id: string
    merge_id: string
    surviving_id: string
    reason: string
    merged_at: InstantColumn
    merged_by: string | null
    merged_by_name: string
    organisation: string | null
  }
  person_merge_undo: {
    person_id: string
    merge_id: string
    reason: string
    undone_at: InstantColumn
    undone_by: string | null
    undone_by_name: string
    organisation: string | null
  }
  not_a_duplicate: { person_id: string; other_person_id: string; decided_by: string | null }
}

const tables = (tx: Tx) => tx.withTables<Tables>()

/** What a record is worth to a merge: whether it is there, and whether an insurer insures it on a day. */
export interface RecordFacts {
  personId: string
  insured: boolean
}

/** The facts of records on a day; those that the actor may not see are left out. */
export async function recordFacts(tx: Tx, personIds: string[], on: Day): Promise<RecordFacts[]> {
  const { rows } =
    await sql<RecordFacts>`select p.person_id as "personId", exists (select 1 from insurance_spell s
      where s.person_id = p.person_id and s.superseded_at is null and s.valid @> ${on.toString()}::date) as insured
    from person p where p.person_id = any(${personIds}::uuid[])`.execute(tx)
  return rows
}

/**
 * Makes one record an alias of the other; false where a constraint says that one of them already has its part in another
 * merge. The rows go in by the order of ids, so that two merges of the same records wait for each other and never deadlock.
 */
export async function insertAlias(tx: Tx, merge: Merge): Promise<boolean> {
  const { mergeId, mergedId, survivingId } = merge
  const rows = [
    { person_id: mergedId, merge_id: mergeId, stands_as: 'alias' as const, other_id: survivingId },
    { person_id: survivingId, merge_id: mergeId, stands_as: 'survivor' as const, other_id: mergedId },
  ].toSorted((a, b) => (a.person_id < b.person_id ? -1 : 1))
  for (const row of rows) {
    const inserted = await tables(tx)
      .insertInto('person_alias')
      .values(row)
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  }
  return true
}

/** Keeps who merged, when and why. */
export async function insertMerge(tx: Tx, merge: Merge, actor: Actor): Promise<void> {
  await tables(tx)
    .insertInto('person_merge')
    .values({
      person_id: merge.mergedId,
      merge_id: merge.mergeId,
      surviving_id: merge.survivingId,
      reason: merge.reason,
      merged_at: merge.mergedAt.toString(),
      merged_by: actor.accountId ?? null,
      merged_by_name: actor.name,
      organisation: actor.organisation ?? null,
    })
    .execute()
}

/** Whether one of the records is the business of an organisation. */
export async function servesOneOf(tx: Tx, organisation: string, personIds: string[]): Promise<boolean> {
  const { rows } = await sql`select from person_business
    where organisation = ${organisation} and person_id = any(${personIds}::uuid[]) limit 1`.execute(tx)
  return rows.length > 0
}

/** Those who serve one of the records see the other from now on, because of this merge alone. */
export async function shareBusiness(tx: Tx, { mergeId, mergedId, survivingId }: Merge): Promise<void> {
  const both = [mergedId, survivingId].toSorted()
  await sql`insert into person_business (person_id, organisation, reason)
    select p.person_id, b.organisation, ${`merge:${mergeId}`} from unnest(${both}::uuid[]) p (person_id)
    join person_business b on b.person_id = any(${both}::uuid[]) and b.person_id <> p.person_id
    order by p.person_id, b.organisation on conflict do nothing`.execute(tx)
}

/** Takes back what the merge let organisations see, save those that insure the person by now. */
export async function unshareBusiness(tx: Tx, { mergeId, mergedId, survivingId }: Merge): Promise<void> {
  await sql`delete from person_business b where b.person_id in (${mergedId}, ${survivingId}) and b.reason = ${`merge:${mergeId}`}
    and not exists (select 1 from insurance_spell s where s.person_id = b.person_id and s.superseded_at is null
      and b.organisation in ('insurer:' || s.insurer_code, 'fund:' || s.region_code))`.execute(tx)
}

const MERGE = sql`m.merge_id as "mergeId", m.surviving_id as "survivingId", m.person_id as "mergedId", m.reason,
  m.merged_at as "mergedAt", m.merged_by_name as "mergedByName", m.organisation`

/** The standing merge in which a record is the alias, or null. */
export async function standingMergeOf(tx: Tx, mergedId: string): Promise<Merge | null> {
  const { rows } = await sql<Merge>`select ${MERGE} from person_merge m
    join person_alias a on a.person_id = m.person_id and a.merge_id = m.merge_id
    where m.person_id = ${mergedId} and a.stands_as = 'alias'`.execute(tx)
  return rows[0] ?? null
}

/** The standing merges into a record, the newest first. */
export async function mergesInto(tx: Tx, survivingId: string): Promise<Merge[]> {
  const { rows } = await sql<Merge>`select ${MERGE} from person_alias a
    join person_merge m on m.person_id = a.other_id and m.merge_id = a.merge_id
    where a.person_id = ${survivingId} and a.stands_as = 'survivor' order by m.merged_at desc`.execute(tx)
  return rows
}

/** The latest standing merges that the actor may see, the newest first. */
export async function standingMerges(tx: Tx, limit: number): Promise<Merge[]> {
  const { rows } = await sql<Merge>`select ${MERGE} from person_merge m
    where exists (select 1 from person_alias a where a.person_id = m.person_id and a.merge_id = m.merge_id)
    order by m.merged_at desc limit ${limit}`.execute(tx)
  return rows
}

/** Drops the alias of a merge; false where it stands no longer. */
export async function dropAlias(tx: Tx, { mergeId, mergedId, survivingId }: Merge): Promise<boolean> {
  const dropped = await tables(tx)
    .deleteFrom('person_alias')
    .where('person_id', 'in', [mergedId, survivingId])
    .where('merge_id', '=', mergeId)
    .executeTakeFirst()
  return dropped.numDeletedRows === 2n
}

/** Keeps who undid a merge, when and why; false where somebody did already. */
export async function insertUndo(
  tx: Tx,
  merge: Merge,
  undo: { reason: string; at: Temporal.Instant; actor: Actor },
): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('person_merge_undo')
    .values({
      person_id: merge.mergedId,
      merge_id: merge.mergeId,
      reason: undo.reason,
      undone_at: undo.at.toString(),
      undone_by: undo.actor.accountId ?? null,
      undone_by_name: undo.actor.name,
      organisation: undo.actor.organisation ?? null,
    })
    .onConflict(conflict => conflict.constraint('person_merge_is_undone_once').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** The record that stands for a person: the surviving one of a merge, or the record itself. */
export async function survivorOf(tx: Tx, personId: string): Promise<string> {
  const row = await tables(tx)
    .selectFrom('person_alias')
    .select('other_id')
    .where('person_id', '=', personId)
    .where('stands_as', '=', 'alias')
    .executeTakeFirst()
  return row?.other_id ?? personId
}

/** Keeps that two records are of two people, from either side. */
export async function insertNotADuplicate(
  tx: Tx,
  pairs: readonly (readonly [string, string])[],
  decidedBy: string | null,
): Promise<void> {
  const rows = pairs.flatMap(([one, other]) => [
    { person_id: one, other_person_id: other, decided_by: decidedBy },
    { person_id: other, other_person_id: one, decided_by: decidedBy },
  ])
  await tables(tx)
    .insertInto('not_a_duplicate')
    .values(rows.toSorted((a, b) => (a.person_id < b.person_id ? -1 : 1)))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Those who were found to be other people than this one. */
export async function notDuplicatesOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('not_a_duplicate')
    .select('other_person_id')
    .where('person_id', '=', personId)
    .execute()
  return rows.map(row => row.other_person_id)
}

/** What hangs on a record for a clerk to compare: its ENP and the insurance of a day. */
export interface Standing {
  enp: string | null
  insurerCode: string | null
  insuredFrom: Day | null
  policies: number
}

/** What hangs on a record on a day. */
export async function standingOn(tx: Tx, personId: string, on: Day): Promise<Standing> {
  const { rows } =
    await sql<Standing>`select e.enp, s.insurer_code as "insurerCode", lower(s.valid) as "insuredFrom",
      (select count(*) from policy p where p.person_id = w.person_id and p.superseded_at is null) as policies
    from (select ${personId}::uuid as person_id) w
    left join enp_claim e on e.person_id = w.person_id
    left join insurance_spell s on s.person_id = w.person_id and s.superseded_at is null
      and s.valid @> ${on.toString()}::date`.execute(tx)
  return rows[0] ?? { enp: null, insurerCode: null, insuredFrom: null, policies: 0 }
}

/** One of a pair, as it is listed. */
export type PairSide = Compared & { personId: string }

/** Two records of an organisation that look alike. */
export interface Pair {
  one: PairSide
  other: PairSide
}

interface Row {
  ids: string[]
  surnames: string[]
  givenNames: string[]
  patronymics: (string | null)[]
  sex: 'm' | 'f'
  births: string[]
}

/**
 * Pairs of an organisation's people that may be one: the same sex and birth date with a like name, or the same name with a
 * birth date that is one slip away. One statement over the whole of them; pairs found to be two people, and records merged
 * already, are left out.
 */
export async function selectPairs(tx: Tx, organisation: OrganisationKey, limit: number): Promise<Pair[]> {
  const { rows } = await sql<Row>`with mine as materialized (
      select i.person_id, i.surname, i.given_name, i.patronymic, i.sex, i.birth_date, i.search_key,
        extract(year from i.birth_date) as y, extract(month from i.birth_date) as m, extract(day from i.birth_date) as d
      from person_business b join person_identity i on i.person_id = b.person_id
      where b.organisation = ${organisation} and i.superseded_at is null and upper_inf(i.valid)
        and not exists (select 1 from person_alias a where a.person_id = b.person_id and a.stands_as = 'alias')),
    alike as (
      select a.person_id as one, b.person_id as other from mine a join mine b
        on a.birth_date = b.birth_date and a.sex = b.sex and a.person_id < b.person_id
          and (lower(a.given_name) = lower(b.given_name) or a.search_key = b.search_key)
      union
      select a.person_id, b.person_id from mine a join mine b
        on a.search_key = b.search_key and a.sex = b.sex and a.y = b.y and a.person_id < b.person_id
          and (a.m = b.m or a.d = b.d or (a.m = b.d and a.d = b.m))
      union
      select a.person_id, b.person_id from mine a join mine b
        on a.search_key = b.search_key and a.sex = b.sex and a.m = b.m and a.d = b.d and a.person_id < b.person_id
          and abs(a.y - b.y) in (1, 2, 3, 10))
    select array[a.person_id, b.person_id] as ids, array[a.surname, b.surname] as surnames,
      array[a.given_name, b.given_name] as "givenNames", array[a.patronymic, b.patronymic] as patronymics, a.sex,
      array[a.birth_date::text, b.birth_date::text] as births
    from alike join mine a on a.person_id = alike.one join mine b on b.person_id = alike.other
    where not exists (select 1 from not_a_duplicate n where n.person_id = alike.one and n.other_person_id = alike.other)
    order by a.search_key, a.person_id, b.person_id limit ${limit}`.execute(tx)
  return rows.map(row => ({ one: sideOf(row, 0), other: sideOf(row, 1) }))
}

function sideOf(row: Row, place: 0 | 1): PairSide {
  return {
    personId: row.ids[place]!,
    surname: row.surnames[place]!,
    givenName: row.givenNames[place]!,
    patronymic: row.patronymics[place] ?? null,
    sex: row.sex,
    birthDate: day(row.births[place]!),
  }
}
