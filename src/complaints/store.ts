import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { isId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint, ComplaintOutcome, ComplaintState, Owner } from './complaint.ts'
import type { ComplaintMove } from './moves.ts'

/** The columns of a complaint `c`, for the lists of others. */
export const COMPLAINT = sql`c.person_id as "personId", c.complaint_id as "complaintId", c.number, c.kind, c.channel, c.state,
  c.revision, c.region_code as region, c.insurer_code as "insurerCode", c.clinic_code as "clinicCode",
  c.clinic_name as "clinicName", c.is_outside as "isOutside", c.clinic_told_on as "clinicToldOn",
  c.happened_on as "happenedOn", c.service_id as "serviceId", c.answer_id as "answerId", c.paid_kopecks as "paidKopecks",
  c.filed_on as "filedOn", c.taken_by as "takenBy", c.answer_due_on as "answerDueOn", c.extended_on as "extendedOn",
  c.act_signed_on as "actSignedOn", c.owner, c.due_on as "dueOn", c.outcome`

const text = (day: Day | null): string | null => day?.toString() ?? null

/** Keeps a new complaint with its sealed content; false where its number is taken. */
export async function insertComplaint(tx: Tx, complaint: Complaint, content: Buffer): Promise<boolean> {
  const one = complaint
  const { numAffectedRows } = await sql`insert into complaint
      (person_id, complaint_id, number, kind, channel, state, revision, region_code, insurer_code, clinic_code, clinic_name,
      is_outside, happened_on, service_id, answer_id, paid_kopecks, content, filed_on, taken_by, answer_due_on, owner, due_on)
    values (${one.personId}, ${one.complaintId}, ${one.number}, ${one.kind}, ${one.channel}, ${one.state}, ${one.revision},
      ${one.region}, ${one.insurerCode}, ${one.clinicCode}, ${one.clinicName}, ${one.isOutside},
      ${text(one.happenedOn)}::date, ${one.serviceId}, ${one.answerId}, ${one.paidKopecks}, ${content},
      ${text(one.filedOn)}::date, ${one.takenBy}, ${text(one.answerDueOn)}::date, ${one.owner}, ${text(one.dueOn)}::date)
    on conflict on constraint complaint_number_is_unique do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** What a move changes beside state, owner and clock. */
export interface ComplaintChanges {
  takenBy?: string | null
  answerId?: string
  answerDueOn?: Day
  extendedOn?: Day
  actSignedOn?: Day
  clinicToldOn?: Day
  outcome?: ComplaintOutcome
  outcomeWords?: Buffer
}

/** Where a move leads. */
export interface Step {
  state: ComplaintState
  owner: Owner | null
  dueOn: Day | null
}

/** Makes a move on one revision of a complaint; false where somebody was first. */
export async function applyMove(
  tx: Tx,
  { personId, complaintId, revision }: Complaint,
  { state, owner, dueOn }: Step,
  changes: ComplaintChanges,
): Promise<boolean> {
  const { takenBy, answerId, answerDueOn, extendedOn, actSignedOn, clinicToldOn } = changes
  const day = (value: Day | undefined): string | null => value?.toString() ?? null
  const { numAffectedRows } =
    await sql`update complaint set state = ${state}, owner = ${owner}, due_on = ${text(dueOn)}::date,
      revision = revision + 1, changed_at = now(),
      taken_by = case when ${takenBy !== undefined} then ${takenBy ?? null}::uuid else taken_by end,
      answer_id = coalesce(${answerId ?? null}::uuid, answer_id),
      answer_due_on = coalesce(${day(answerDueOn)}::date, answer_due_on),
      extended_on = coalesce(${day(extendedOn)}::date, extended_on),
      act_signed_on = coalesce(${day(actSignedOn)}::date, act_signed_on),
      clinic_told_on = coalesce(clinic_told_on, ${day(clinicToldOn)}::date),
      outcome = ${changes.outcome ?? null}, outcome_words = ${changes.outcomeWords ?? null}
    where person_id = ${personId} and complaint_id = ${complaintId} and revision = ${revision}`.execute(tx)
  return numAffectedRows === 1n
}

/** One thing that happened to a complaint. */
export interface ComplaintEventRow {
  eventId: string
  revision: number
  move: ComplaintMove
  state: ComplaintState
  owner: Owner | null
  dueOn: Day | null
  on: Day
  actorRole: string
  actorName: string
  organisation: string | null
  code: string | null
  sealedWords: Buffer | null
}

/** Writes an event; events are never changed. */
export async function insertEvent(
  tx: Tx,
  { personId, complaintId }: Pick<Complaint, 'personId' | 'complaintId'>,
  event: Omit<ComplaintEventRow, 'actorRole' | 'actorName' | 'organisation'>,
  { role, accountId, name, organisation }: Actor,
): Promise<void> {
  await sql`insert into complaint_event (person_id, complaint_id, event_id, revision, move, state, owner, due_on, on_day,
      actor_role, actor_id, actor_name, organisation, code, sealed_words)
    values (${personId}, ${complaintId}, ${event.eventId}, ${event.revision}, ${event.move}, ${event.state}, ${event.owner},
      ${text(event.dueOn)}::date, ${text(event.on)}::date, ${role}, ${accountId ?? null}, ${name}, ${organisation ?? null},
      ${event.code}, ${event.sealedWords})`.execute(tx)
}

/** What happened to a complaint, the oldest first, for those who may see it. */
export async function selectEvents(tx: Tx, complaintId: string): Promise<ComplaintEventRow[]> {
  const { rows } = await sql<ComplaintEventRow>`
    select event_id as "eventId", revision, move, state, owner, due_on as "dueOn", on_day as "on", actor_role as "actorRole",
      actor_name as "actorName", organisation, code, sealed_words as "sealedWords"
    from complaint_event where complaint_id = ${complaintId} order by revision`.execute(tx)
  return rows
}

/** The complaint of an id that the actor may see, or null. */
export async function findComplaint(tx: Tx, complaintId: string): Promise<Complaint | null> {
  if (!isId(complaintId)) return null
  const { rows } =
    await sql<Complaint>`select ${COMPLAINT} from complaint c where c.complaint_id = ${complaintId}`.execute(
      tx,
    )
  return rows[0] ?? null
}

/** The complaint of an id for a move: whoever else moves it waits until this transaction ends. */
export async function lockComplaint(tx: Tx, complaintId: string): Promise<Complaint | null> {
  const { rows } =
    await sql<Complaint>`select ${COMPLAINT} from complaint c where c.complaint_id = ${complaintId}
    for no key update`.execute(tx)
  return rows[0] ?? null
}

/** The complaint of a ten-digit number that the actor may see, or null. */
export async function findByNumber(tx: Tx, number: string): Promise<Complaint | null> {
  const { rows } =
    await sql<Complaint>`select ${COMPLAINT} from complaint c where c.number = ${number}`.execute(tx)
  return rows[0] ?? null
}

/** The sealed content of a complaint and, once it is closed, its sealed last words. */
export async function selectSealed(
  tx: Tx,
  complaintId: string,
): Promise<{ content: Buffer; outcomeWords: Buffer | null } | null> {
  const { rows } = await sql<{ content: Buffer; outcomeWords: Buffer | null }>`
    select content, outcome_words as "outcomeWords" from complaint where complaint_id = ${complaintId}`.execute(
    tx,
  )
  return rows[0] ?? null
}
