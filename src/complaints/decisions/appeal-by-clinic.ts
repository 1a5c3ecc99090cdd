import { isAfter } from '#kernel/day.ts'
import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { clinicMayAppealUntil } from '../clock.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove, todayOf, type ComplaintMeant } from '../move.ts'
import { faultsOfWords, tidyWords } from '../words.ts'
import { clinicMayNotAppeal } from './refusals.ts'
import { selectDecisions } from './store.ts'

/** The clinic appeals against the act to the fund: once, within the working days of the law. @law fz-326 ст. 42 */
export async function appealByClinic(
  tx: Tx,
  with_: ComplaintDependencies,
  { reason: said, ...meant }: ComplaintMeant & { reason: string },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'appeal_by_clinic', actor)
  if (!found.ok) return found
  const complaint = found.value
  const words = tidyWords(said)
  const faults = faultsOfWords(words, 'reason')
  const until = clinicMayAppealUntil(with_, complaint)
  const isLate = !until || isAfter(todayOf(with_, complaint), until)
  const decisions = await selectDecisions(tx, complaint.complaintId)
  if (isLate || decisions.some(({ level }) => level !== 'handler')) faults.push(clinicMayNotAppeal())
  if (faults.length) return refused(...faults)
  return makeMove(tx, with_, complaint, 'appeal_by_clinic', actor, { to: 'clinic_appealed', words })
}
