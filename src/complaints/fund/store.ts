import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import { COMPLAINT } from '../store.ts'
import type { Period } from '../desk/period.ts'

/** The lists of a fund: appeals to it, those that the Federal Fund answers, cases of the uninsured, all that is late, open, closed. */
export const FUND_LISTS = ['appeals', 'federal', 'own', 'late', 'open', 'closed'] as const
export type FundList = (typeof FUND_LISTS)[number]

const LISTED: Record<FundList, (today: Day) => RawBuilder<boolean>> = {
  appeals: () => sql`c.state in ('appealed_fund', 'clinic_appealed')`,
  federal: () => sql`c.state = 'appealed_federal'`,
  own: () => sql`c.insurer_code is null and c.state <> 'closed'`,
  late: today => sql`c.due_on < ${today.toString()}::date`,
  open: () => sql`c.state <> 'closed'`,
  closed: () => sql`c.state = 'closed'`,
}

/** A page of the cases that the actor may see, what is due first on top, and their true number. */
export async function selectFundCases(
  tx: Tx,
  today: Day,
  { list, limit, offset }: { list: FundList; limit: number; offset: number },
): Promise<{ rows: Complaint[]; total: number }> {
  const which = LISTED[list](today)
  const { rows } = await sql<Complaint>`select ${COMPLAINT} from complaint c where ${which}
    order by c.due_on, c.filed_on desc, c.complaint_id limit ${limit} offset ${offset}`.execute(tx)
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from complaint c where ${which}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** How the complaints of one insurer, or about one clinic, went. */
export interface CaseCounts {
  /** An insurer's or a clinic's code; null for the uninsured, and for clinics that no register knows. */
  code: string | null
  filed: number
  /** Decided, a mere consultation and what was withdrawn aside. */
  decided: number
  /** Those of the decided in which the last decision that holds is for the person. */
  justified: number
  answered: number
  /** From the filing to the first answer, in days; null where none was answered. */
  meanDays: number | null
  /** Answered after the last day of the law, or not answered and past it. */
  late: number
}

/** The complaints filed in a period, by insurer and by clinic, the most complained of first. */
export async function selectCaseCounts(
  tx: Tx,
  { from, until }: Period,
  today: Day,
): Promise<{ insurers: CaseCounts[]; clinics: CaseCounts[] }> {
  const { rows } = await sql<CaseCounts & { ofInsurers: boolean }>`
    with filed as (
      select c.* from complaint c where c.filed_on between ${from.toString()}::date and ${until.toString()}::date
    ), answered as (
      select e.complaint_id, min(e.on_day) as on_day from complaint_event e join filed f using (person_id, complaint_id)
      where e.move in ('consult', 'decide', 'refuse') or (e.state = 'closed' and e.move <> 'withdraw')
      group by e.complaint_id
    ), standing as (
      select distinct on (d.complaint_id) d.complaint_id, d.verdict
      from complaint_decision d join filed f using (person_id, complaint_id)
      where d.verdict <> 'stands' order by d.complaint_id, d.decision_no desc
    )
    select grouping(f.clinic_code) = 1 as "ofInsurers",
      case when grouping(f.clinic_code) = 1 then f.insurer_code else f.clinic_code end as code,
      count(*)::int as filed, count(s.verdict)::int as decided,
      count(*) filter (where s.verdict = 'upheld')::int as justified, count(a.on_day)::int as answered,
      avg(a.on_day - f.filed_on)::float8 as "meanDays",
      count(*) filter (where coalesce(a.on_day,
        case when f.state <> 'closed' then ${today.toString()}::date end) > f.answer_due_on)::int as late
    from filed f left join answered a using (complaint_id) left join standing s using (complaint_id)
    group by grouping sets ((f.insurer_code), (f.clinic_code))
    order by filed desc, code nulls last`.execute(tx)
  return {
    insurers: rows.filter(({ ofInsurers }) => ofInsurers),
    clinics: rows.filter(({ ofInsurers }) => !ofInsurers),
  }
}

/** Complaints of waiting about one clinic and one service that were neither refused nor withdrawn. */
export interface WaitCount {
  clinicCode: string | null
  serviceId: string | null
  count: number
}

/** The complaints of waiting that were filed in a period, by clinic and service. */
export async function selectWaits(tx: Tx, { from, until }: Period): Promise<WaitCount[]> {
  const { rows } = await sql<WaitCount>`
    select c.clinic_code as "clinicCode", c.service_id as "serviceId", count(*)::int as count
    from complaint c left join lateral (
      select d.verdict from complaint_decision d
      where d.person_id = c.person_id and d.complaint_id = c.complaint_id and d.verdict <> 'stands'
      order by d.decision_no desc limit 1) s on true
    where c.kind = 'wait' and c.filed_on between ${from.toString()}::date and ${until.toString()}::date
      and c.outcome is distinct from 'withdrawn' and coalesce(s.verdict, 'upheld') = 'upheld'
    group by 1, 2 order by 1 nulls last, 2 nulls last`.execute(tx)
  return rows
}
