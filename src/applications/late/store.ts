import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { ComplaintState, LateComplaint } from './late-complaint.ts'

/** The columns of a complaint `c`, for the lists of others. */
export const COMPLAINT = sql`c.application_id as "applicationId", c.region_code as region, c.insurer_code as "insurerCode",
  c.awaited, c.term_passed_on as "termPassedOn", c.filed_on as "filedOn", c.answer_due_on as "answerDueOn", c.state,
  c.answer, c.answered_on as "answeredOn"`

/** Keeps a complaint; false where the application has one already. */
export async function insertComplaint(tx: Tx, complaint: LateComplaint): Promise<boolean> {
  const { applicationId, region, insurerCode, awaited, termPassedOn, filedOn, answerDueOn } = complaint
  const { numAffectedRows } = await sql`insert into late_complaint
      (application_id, region_code, insurer_code, awaited, term_passed_on, filed_on, answer_due_on)
    values (${applicationId}, ${region}, ${insurerCode}, ${awaited}, ${termPassedOn.toString()}::date,
      ${filedOn.toString()}::date, ${answerDueOn.toString()}::date)
    on conflict on constraint late_complaint_is_one_an_application do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Writes the fund's answer down; false where somebody answered before. */
export async function markAnswered(tx: Tx, applicationId: string, answer: string, on: Day): Promise<boolean> {
  const { numAffectedRows } = await sql`update late_complaint
    set state = 'answered', answer = ${answer}, answered_on = ${on.toString()}::date
    where application_id = ${applicationId} and state = 'filed'`.execute(tx)
  return numAffectedRows === 1n
}

/** Writes a step of a complaint down; steps are never changed. */
export async function insertStep(
  tx: Tx,
  step: { applicationId: string; state: ComplaintState; on: Day; actor: Actor },
): Promise<void> {
  const { applicationId, state, on, actor } = step
  await sql`insert into late_complaint_event (application_id, event_id, state, on_day, actor_role, actor_id, actor_name)
    values (${applicationId}, ${newId()}, ${state}, ${on.toString()}::date, ${actor.role}, ${actor.accountId ?? null},
      ${actor.name})`.execute(tx)
}

/** The complaint of an application that the actor may see, or null. */
export async function findComplaint(tx: Tx, applicationId: string): Promise<LateComplaint | null> {
  const { rows } = await sql<LateComplaint>`select ${COMPLAINT} from late_complaint c
    where c.application_id = ${applicationId}`.execute(tx)
  return rows[0] ?? null
}

/** How the complaints of these applications stand, by the application; those without one are left out. */
export async function complaintStates(
  tx: Tx,
  applicationIds: readonly string[],
): Promise<Map<string, ComplaintState>> {
  const { rows } = await sql<{ id: string; state: ComplaintState }>`
    select application_id as id, state from late_complaint
    where application_id = any(${[...applicationIds]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, state }) => [id, state]))
}
