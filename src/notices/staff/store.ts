import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { NoticeFacts } from '../notice.ts'
import type { NoticeReason } from '../reasons.ts'

/** Why a notice did not arrive by a channel. */
export type Fault = 'no_contact' | 'rejected' | 'gave_up'

/** A notice that reached its person by no channel and was not read in the inbox. */
export interface Undelivered {
  noticeId: string
  personId: string | null
  /** The application, for someone who is not in the register yet. */
  applicationId: string | null
  surname: string | null
  givenName: string | null
  patronymic: string | null
  reason: NoticeReason
  facts: NoticeFacts
  insurerCode: string | null
  region: string
  toldOn: Day
  fault: Fault
}

/** A channel failed, none succeeded, none is still trying, and nobody read it: what a person does not wish is no failure. */
const DID_NOT_ARRIVE = sql`
  n.read_at is null
  and exists (select 1 from notice_delivery d where d.addressee_id = n.addressee_id and d.notice_id = n.notice_id and d.state = 'failed')
  and not exists (select 1 from notice_delivery d where d.addressee_id = n.addressee_id and d.notice_id = n.notice_id and d.state in ('sent', 'waiting'))`

const FAULT = sql`(select max(d.fault) from notice_delivery d
  where d.addressee_id = n.addressee_id and d.notice_id = n.notice_id and d.state = 'failed')`

/** What did not arrive, the newest first, as far as the actor may see it; and how many there are. */
export async function selectUndelivered(
  tx: Tx,
  asked: { today: Day; limit: number; offset: number },
): Promise<{ rows: Undelivered[]; total: number }> {
  const { rows } = await sql<Undelivered & { total: number }>`
    select n.notice_id as "noticeId", n.person_id as "personId",
      case when n.person_id is null then n.addressee_id end as "applicationId",
      i.surname, i.given_name as "givenName", i.patronymic, n.reason, n.facts, n.insurer_code as "insurerCode",
      n.region_code as region, n.told_on as "toldOn", ${FAULT} as fault, count(*) over ()::int as total
    from notice n
    left join person_identity i on i.person_id = n.person_id and i.superseded_at is null
      and i.valid @> ${asked.today.toString()}::date
    where ${DID_NOT_ARRIVE}
    order by n.told_at desc, n.notice_id desc limit ${asked.limit} offset ${asked.offset}`.execute(tx)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** How many did not arrive, by insurer, reason and fault: nobody's name. */
export interface UndeliveredCount {
  insurerCode: string | null
  reason: NoticeReason
  fault: Fault
  count: number
}

/** Counts what did not arrive, as far as the actor may see it, the most first. */
export async function countUndelivered(tx: Tx): Promise<UndeliveredCount[]> {
  const { rows } = await sql<UndeliveredCount>`
    select "insurerCode", reason, fault, count(*)::int as count from (
      select n.insurer_code as "insurerCode", n.reason, ${FAULT} as fault from notice n where ${DID_NOT_ARRIVE}) found
    group by 1, 2, 3 order by count desc, 1, 2, 3`.execute(tx)
  return rows
}
