import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove, todayOf, type ComplaintMeant } from '../move.ts'
import { complaintMoved } from '../refusals.ts'
import { faultsOfWords, tidyWords } from '../words.ts'
import { answerOpenInquiry, selectInquiries } from './store.ts'

/** The clinic answers the request, after its term too, as long as nobody went on without it. */
export async function answerInquiry(
  tx: Tx,
  with_: ComplaintDependencies,
  { answer: said, ...meant }: ComplaintMeant & { answer: string },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'answer_inquiry', actor)
  if (!found.ok) return found
  const complaint = found.value
  const answer = tidyWords(said)
  const faults = faultsOfWords(answer, 'answer')
  if (faults.length) return refused(...faults)
  const on = todayOf(with_, complaint)
  const isAnswered = await asSystem(tx, actor, async () => {
    const open = (await selectInquiries(tx, complaint.complaintId)).find(({ endedOn }) => endedOn === null)
    if (!open) return false
    const sealed = with_.sealing.seal(answer, 'complaint_inquiry.sealed_answer', open.inquiryId)
    return answerOpenInquiry(tx, open.inquiryId, sealed, on)
  })
  if (!isAnswered) return refused(complaintMoved(complaint.state))
  return makeMove(tx, with_, complaint, 'answer_inquiry', actor, { to: 'inspection' })
}
