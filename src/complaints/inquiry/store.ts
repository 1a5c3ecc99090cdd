import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { COMPLAINT } from '../store.ts'
import type { Complaint } from '../complaint.ts'
import type { Inquiry } from './inquiry.ts'

/** A request with its words sealed. */
export type InquiryRow = Omit<Inquiry, 'question' | 'answer'> & {
  sealedQuestion: Buffer
  sealedAnswer: Buffer | null
}

/** Writes a request down; false where one is open already. */
export async function insertInquiry(
  tx: Tx,
  { personId, complaintId }: Complaint,
  row: Pick<InquiryRow, 'inquiryId' | 'clinicCode' | 'askedOn' | 'dueOn' | 'sealedQuestion'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into complaint_inquiry
      (person_id, complaint_id, inquiry_id, clinic_code, asked_on, due_on, sealed_question)
    values (${personId}, ${complaintId}, ${row.inquiryId}, ${row.clinicCode}, ${row.askedOn.toString()}::date,
      ${row.dueOn.toString()}::date, ${row.sealedQuestion})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

const INQUIRY = sql`i.inquiry_id as "inquiryId", i.clinic_code as "clinicCode", i.asked_on as "askedOn",
  i.due_on as "dueOn", i.reminders, i.reminded_on as "remindedOn", i.sealed_question as "sealedQuestion",
  i.sealed_answer as "sealedAnswer", i.answered_on as "answeredOn", i.ended_on as "endedOn"`

/** The requests of a complaint, the oldest first. */
export async function selectInquiries(tx: Tx, complaintId: string): Promise<InquiryRow[]> {
  const { rows } = await sql<InquiryRow>`select ${INQUIRY} from complaint_inquiry i
    where i.complaint_id = ${complaintId} order by i.asked_on, i.inquiry_id`.execute(tx)
  return rows
}

/** Writes the clinic's answer to the open request of a complaint; false where none is open. */
export async function answerOpenInquiry(
  tx: Tx,
  inquiryId: string,
  sealedAnswer: Buffer,
  on: Day,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update complaint_inquiry
    set sealed_answer = ${sealedAnswer}, answered_on = ${on.toString()}::date, ended_on = ${on.toString()}::date
    where inquiry_id = ${inquiryId} and ended_on is null`.execute(tx)
  return numAffectedRows === 1n
}

/** Ends the open request of a complaint without an answer, where there is one. */
export async function endInquiry(tx: Tx, complaintId: string, on: Day): Promise<void> {
  await sql`update complaint_inquiry set ended_on = ${on.toString()}::date
    where complaint_id = ${complaintId} and ended_on is null`.execute(tx)
}

/** Counts a reminder; false where this one was counted before. */
export async function countReminder(
  tx: Tx,
  { inquiryId, reminders }: Pick<InquiryRow, 'inquiryId' | 'reminders'>,
  on: Day,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update complaint_inquiry
    set reminders = reminders + 1, reminded_on = ${on.toString()}::date
    where inquiry_id = ${inquiryId} and reminders = ${reminders} and ended_on is null`.execute(tx)
  return numAffectedRows === 1n
}

/** A complaint that waits for a clinic whose term has passed. */
type OverdueInquiry = Complaint & Pick<InquiryRow, 'inquiryId' | 'reminders'> & { inquiryDueOn: Day }

/** Complaints whose clinic let the term of its open request pass, with that request. */
export async function selectOverdueInquiries(tx: Tx, on: Day): Promise<OverdueInquiry[]> {
  const { rows } = await sql<OverdueInquiry>`
    select ${COMPLAINT}, i.inquiry_id as "inquiryId", i.reminders, i.due_on as "inquiryDueOn"
    from complaint c join complaint_inquiry i on i.person_id = c.person_id and i.complaint_id = c.complaint_id
    where c.state = 'clinic_asked' and i.ended_on is null and i.due_on < ${on.toString()}::date
    order by i.due_on, c.complaint_id`.execute(tx)
  return rows
}

/** Complaints on which the person's own step is due by a day. */
export async function selectPersonsSteps(tx: Tx, from: Day, until: Day): Promise<Complaint[]> {
  const { rows } = await sql<Complaint>`select ${COMPLAINT} from complaint c
    where c.owner = 'citizen' and c.due_on between ${from.toString()}::date and ${until.toString()}::date
    order by c.due_on, c.complaint_id`.execute(tx)
  return rows
}
