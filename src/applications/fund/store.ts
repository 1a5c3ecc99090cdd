import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { State } from '../application.ts'
import type { LateComplaint } from '../late/late-complaint.ts'
import { COMPLAINT } from '../late/store.ts'
import type { ApplicationTables } from '../store.ts'

/** An application that an insurer is late with, without anything about its person. */
export interface OverdueRow {
  number: string
  insurerCode: string
  state: State
  submittedOn: Day
  dueOn: Day
}

const DUE = sql<Day>`case when state = 'accepted' then policy_due_on else decision_due_on end`

/** What one insurer, or all of a region, is late with on a day, the latest first: only what the actor may see. */
export async function selectOverdue(
  tx: Tx,
  today: Day,
  asked: { insurerCode: string | null; limit?: number; offset?: number },
): Promise<OverdueRow[]> {
  const { insurerCode, limit, offset = 0 } = asked
  const late = tx
    .withTables<ApplicationTables>()
    .selectFrom('application')
    .select([
      'number',
      'insurer_code as insurerCode',
      'state',
      'submitted_on as submittedOn',
      DUE.as('dueOn'),
    ])
    .where('state', 'in', ['submitted', 'in_review', 'accepted'])
    .where(sql<SqlBool>`${DUE} < ${today.toString()}::date`)
    .orderBy(sql`${DUE}, number`)
  const ofInsurer = insurerCode === null ? late : late.where('insurer_code', '=', insurerCode)
  return (limit === undefined ? ofInsurer : ofInsurer.limit(limit).offset(offset)).execute()
}

/** How one insurer kept the terms of a year. */
export interface Lateness {
  insurerCode: string
  /** Applications of which a term ended in the year, up to today. */
  due: number
  /** Those of them that the insurer was late with, or still is. */
  late: number
  /** By how many working days the late ones are late on average; null where none is. */
  meanDaysLate: number | null
  /** Complaints filed in the year. */
  complaints: number
}

/**
 * How every insurer that the actor may see kept its terms from one day to another, the most late first: the term of the
 * decision, and that of the policy where one was to be made. An application counts once, by its worst term. `workingDays`
 * are the working days from the first term to today.
 */
export async function selectLateness(
  tx: Tx,
  asked: { from: Day; until: Day; today: Day; workingDays: readonly string[] },
): Promise<Lateness[]> {
  const { from, until, today, workingDays } = asked
  const day = (on: Day) => sql`${on.toString()}::date`
  const { rows } = await sql<Lateness>`
    with done as (
      select e.application_id, max(e.on_day) filter (where e.move <> 'make_ready') as decided_on,
        max(e.on_day) filter (where e.move = 'make_ready') as ready_on, bool_or(e.move = 'accept') as accepted
      from application_event e
      where e.move in ('accept', 'issue', 'complete', 'return', 'refuse', 'withdraw', 'make_ready')
        and e.application_id in (select a.application_id from application a
          where ${day(from)} <= greatest(a.decision_due_on, a.policy_due_on) and a.decision_due_on <= ${day(until)})
      group by e.application_id
    ), terms as (
      select a.application_id, a.insurer_code, a.decision_due_on as due_on,
        case when a.state not in ('submitted', 'in_review') then d.decided_on end as done_on
      from application a left join done d using (application_id)
      union all
      select a.application_id, a.insurer_code, a.policy_due_on, d.ready_on
      from application a join done d using (application_id) where d.accepted
    ), calendar as (
      select ${day(from)} + g.n as on_day, count(w.on_day) over (order by g.n) as passed
      from generate_series(0, ${day(today)} - ${day(from)}) as g (n)
      left join unnest(${[...workingDays]}::date[]) as w (on_day) on w.on_day = ${day(from)} + g.n
    ), judged as (
      select t.application_id, t.insurer_code, bool_or(ended.on_day > t.due_on) as late,
        max(after.passed - before.passed) filter (where ended.on_day > t.due_on) as days_late
      from terms t
      cross join lateral (select least(coalesce(t.done_on, ${day(today)}), ${day(today)}) as on_day) ended
      join calendar before on before.on_day = t.due_on
      left join calendar after on after.on_day = ended.on_day
      where t.due_on between ${day(from)} and ${day(until)}
      group by t.application_id, t.insurer_code
    ), complained as (
      select insurer_code, count(*)::int as complaints from late_complaint
      where filed_on between ${day(from)} and ${day(until)} group by insurer_code
    ), counted as (
      select insurer_code, count(*)::int as due, count(*) filter (where late)::int as late,
        (avg(days_late) filter (where late))::float8 as mean
      from judged group by insurer_code
    )
    select insurer_code as "insurerCode", coalesce(n.due, 0) as due, coalesce(n.late, 0) as late, n.mean as "meanDaysLate",
      coalesce(c.complaints, 0) as complaints
    from counted n full join complained c using (insurer_code)
    order by late desc, due desc, insurer_code`.execute(tx)
  return rows
}

/** A complaint as a list of the fund shows it: nobody's name. */
export interface ComplaintRow extends LateComplaint {
  number: string
  applicationState: State
}

/** Which complaints a list shows: those that wait, those that the fund itself is late with, those answered. */
export const COMPLAINT_LISTS = ['new', 'late', 'answered'] as const
export type ComplaintList = (typeof COMPLAINT_LISTS)[number]

const LISTED: Record<ComplaintList, (today: Day) => RawBuilder<SqlBool>> = {
  new: () => sql`c.state = 'filed'`,
  late: today => sql`c.state = 'filed' and c.answer_due_on < ${today.toString()}::date`,
  answered: () => sql`c.state = 'answered'`,
}

/** A page of the complaints that the actor may see, what is to be answered first on top, and their true number. */
export async function selectComplaints(
  tx: Tx,
  today: Day,
  asked: { list: ComplaintList; limit: number; offset: number },
): Promise<{ rows: ComplaintRow[]; total: number }> {
  const { rows } = await sql<ComplaintRow & { total: number }>`
    select ${COMPLAINT}, a.number, a.state as "applicationState", count(*) over ()::int as total
    from late_complaint c join application a using (application_id)
    where ${LISTED[asked.list](today)}
    order by c.answered_on desc nulls last, c.answer_due_on, c.application_id
    limit ${asked.limit} offset ${asked.offset}`.execute(tx)
  return { rows, total: rows[0]?.total ?? 0 }
}
