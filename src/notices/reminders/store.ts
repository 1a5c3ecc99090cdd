import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { NoticeFacts } from '../notice.ts'
import type { NoticeReason } from '../reasons.ts'

// What is due lies in the tables of other subjects: it is found here by one statement a reminder, over everybody at once.

/** Someone who is to be told, and was not. */
export interface DueReminder {
  personId: string | null
  applicationId: string | null
  reason: NoticeReason
  subjectId: string
  facts: NoticeFacts
  insurerCode: string | null
  region: string
}

/** The business day of a region. */
export interface RegionDay {
  region: string
  today: Day
}

/** The last days before an end on which a reminder is due: of the first number that still fits, once each. */
export const ENDS_WITHIN = [
  { days: 30, notBefore: 8 },
  { days: 7, notBefore: 0 },
] as const

/** A question that answers those who are due; it is asked for so many at a time, until there are no more. */
export type Question = RawBuilder<DueReminder>

/** So many of those who are due and have no notice yet. */
export async function selectDue(
  tx: Tx,
  days: readonly RegionDay[],
  question: Question,
  limit: number,
): Promise<DueReminder[]> {
  const { rows } = await sql<DueReminder>`
    with days as (select * from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d (region text, today date)),
    insured as (
      select s.person_id, s.insurer_code, s.region_code, s.recorded_at, s.opened_because, lower(s.valid) as since,
        coalesce(s.applied_on, lower(s.valid)) as applied_on, d.today
      from insurance_spell s join days d on d.region = s.region_code
      where s.superseded_at is null and s.valid @> d.today
    ), windows as (select * from jsonb_to_recordset(${JSON.stringify(ENDS_WITHIN)}::jsonb) as w (days int, "notBefore" int)),
    due as (${question})
    select * from due where not exists (
      select 1 from notice n where n.addressee_id = coalesce(due."personId", due."applicationId")
        and n.reason = due.reason and n.subject_id = due."subjectId")
    limit ${limit}`.execute(tx)
  return rows
}

/** Policies and temporary certificates in force that end soon; a certificate is short, so only its last week counts. */
export const endingPolicies = (): Question => sql`
  select p.person_id as "personId", null::uuid as "applicationId",
    case p.form when 'certificate' then 'certificate_ends' else 'policy_ends' end as reason,
    p.policy_id || ':' || p.valid_until || ':' || w.days as "subjectId", jsonb_build_object('day', p.valid_until) as facts,
    p.insurer_code as "insurerCode", p.region_code as region
  from policy p join days d on d.region = p.region_code cross join windows w
  where p.superseded_at is null and p.in_force @> d.today and p.valid_until - d.today between w."notBefore" and w.days
    and (p.form <> 'certificate' or w.days < 30)`

/** Statuses limited in time that end soon, where no policy ends with them and says so itself. */
export const endingStatuses = (): Question => sql`
  select i.person_id as "personId", null::uuid as "applicationId", 'status_ends' as reason,
    s.status_id || ':' || s.status_until || ':' || w.days as "subjectId", jsonb_build_object('day', s.status_until) as facts,
    i.insurer_code as "insurerCode", i.region_code as region
  from person_status s join insured i on i.person_id = s.person_id cross join windows w
  where s.superseded_at is null and s.valid @> i.today and s.status_until - i.today between w."notBefore" and w.days
    and not exists (select 1 from policy p where p.person_id = i.person_id and p.superseded_at is null
      and p.in_force @> i.today and p.valid_until <= s.status_until)`

/** Applications whose insurer let a term pass: the decision, or the policy itself. */
export const passedTerms = (): Question => sql`
  select a.person_id as "personId", a.application_id as "applicationId", 'term_passed' as reason,
    a.application_id || ':' || t.due as "subjectId", jsonb_build_object('day', t.due) as facts,
    a.insurer_code as "insurerCode", a.region_code as region
  from application a join days d on d.region = a.region_code
  cross join lateral (select case when a.state = 'accepted' then a.policy_due_on else a.decision_due_on end as due) t
  where a.state in ('submitted', 'in_review', 'accepted') and t.due < d.today`

/** Documents that ended within the months in which the insurer must hear of the new one. */
export const endedDocuments = (months: number): Question => sql`
  select i.person_id as "personId", null::uuid as "applicationId", 'tell_of_change' as reason,
    o.document_id::text as "subjectId",
    jsonb_build_object('day', (o.valid_until + make_interval(months => ${months}))::date, 'months', ${months}::int) as facts,
    i.insurer_code as "insurerCode", i.region_code as region
  from person_document o join insured i on i.person_id = o.person_id
  where o.superseded_at is null and o.valid_until < i.today
    and o.valid_until + make_interval(months => ${months}) >= i.today
    and not exists (select 1 from person_document newer where newer.person_id = o.person_id and newer.type = o.type
      and newer.superseded_at is null and (newer.valid_until is null or newer.valid_until > o.valid_until))`

/**
 * People whose name, document or residence was changed by somebody else than their insurer, who therefore still has to be
 * told: neither has the insurer recorded a change of the same kind since, nor has it been told of one.
 */
export const changedElsewhere = (months: number): Question => sql`
  select i.person_id as "personId", null::uuid as "applicationId", 'tell_of_change' as reason,
    'change:' || c.change_id as "subjectId",
    jsonb_build_object('day', (c.changed_on + make_interval(months => ${months}))::date, 'months', ${months}::int) as facts,
    i.insurer_code as "insurerCode", i.region_code as region
  from person_change c join insured i on i.person_id = c.person_id
  where c.what in ('identity', 'document', 'address') and c.because = 'changed'
    and c.organisation is distinct from 'insurer:' || i.insurer_code
    and c.changed_on <= i.today and c.changed_on + make_interval(months => ${months}) >= i.today
    and not exists (select 1 from person_change own where own.person_id = c.person_id and own.what = c.what
      and own.organisation = 'insurer:' || i.insurer_code and own.changed_on >= c.changed_on)
    and not exists (select 1 from change_request r where r.person_id = c.person_id
      and r.insurer_code = i.insurer_code and r.changed_on = c.changed_on)`

/** People whose new residence lies in a region where their insurer does not work; `served` has `<insurer>><region>`. */
export const movedAway = (months: number, served: readonly string[]): Question => sql`
  select i.person_id as "personId", null::uuid as "applicationId", 'choose_after_move' as reason,
    a.address_id::text as "subjectId",
    jsonb_build_object('day', (m.told_on + make_interval(months => ${months}))::date, 'months', ${months}::int) as facts,
    i.insurer_code as "insurerCode", i.region_code as region
  from person_address a join insured i on i.person_id = a.person_id
  cross join lateral (select (a.recorded_at at time zone 'Europe/Moscow')::date as told_on) m
  where a.superseded_at is null and a.kind = 'residence' and a.region_code <> i.region_code
    and a.recorded_at > i.recorded_at and m.told_on <= i.today
    and m.told_on + make_interval(months => ${months}) >= i.today
    and not i.insurer_code || '>' || a.region_code = any(${served}::text[])`

/** Those who sign in, may still change their insurer this year and have another to choose from. */
export const mayChange = (cutoff: Day, regions: readonly string[]): Question => sql`
  select i.person_id as "personId", null::uuid as "applicationId", 'change_window' as reason,
    ${String(cutoff.year)} as "subjectId", jsonb_build_object('day', ${cutoff.toString()}::text) as facts,
    i.insurer_code as "insurerCode", i.region_code as region
  from insured i
  where ${cutoff.toString()}::date - i.today between 0 and 30 and i.region_code = any(${regions}::text[])
    and not (i.opened_because = 'change_of_wish' and extract(year from i.applied_on) = ${cutoff.year}::int)
    and exists (select 1 from account a where a.person_id = i.person_id and a.role = 'citizen' and a.closed_at is null)`
