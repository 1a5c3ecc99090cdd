import { newId } from '#kernel/ids.ts'
import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove, todayOf, type ComplaintMeant } from '../move.ts'
import { complaintMoved } from '../refusals.ts'
import { inquiryDue } from '../terms.ts'
import { faultsOfWords, tidyWords } from '../words.ts'
import { clinicNotOurs } from './refusals.ts'
import { insertInquiry } from './store.ts'

/** Asks the clinic what happened and for its papers, by the term of the day; from then on the clinic sees the case. */
export async function askClinic(
  tx: Tx,
  with_: ComplaintDependencies,
  { question: said, ...meant }: ComplaintMeant & { question: string },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'ask_clinic', actor)
  if (!found.ok) return found
  const complaint = found.value
  const { clinicCode } = complaint
  const question = tidyWords(said)
  const faults = faultsOfWords(question, 'question')
  if (!clinicCode || complaint.isOutside) faults.push(clinicNotOurs())
  if (faults.length || !clinicCode) return refused(...faults)
  const askedOn = todayOf(with_, complaint)
  const dueOn = inquiryDue(with_.law, askedOn, complaint.region)
  const inquiryId = newId()
  const sealedQuestion = with_.sealing.seal(question, 'complaint_inquiry.sealed_question', inquiryId)
  const row = { inquiryId, clinicCode, askedOn, dueOn, sealedQuestion }
  if (!(await asSystem(tx, actor, () => insertInquiry(tx, complaint, row))))
    return refused(complaintMoved(complaint.state))
  const moving = { to: 'clinic_asked' as const, dueOn, changes: { clinicToldOn: askedOn } }
  return makeMove(tx, with_, complaint, 'ask_clinic', actor, moving)
}
