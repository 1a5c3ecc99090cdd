import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove, type ComplaintMeant } from '../move.ts'
import { complaintMoved } from '../refusals.ts'
import { tellPerson } from '../tell-person.ts'
import { faultsOfWords, tidyWords } from '../words.ts'
import { stateAfter } from './state-after.ts'
import { writeDecision } from './write-decision.ts'

/**
 * The fund reviews the clinic's appeal: the decision stands, or it is overturned. Overturned, the fine and what is still
 * owed are taken back; what the person has got stays theirs, a choice of Polis.
 * @law fz-326 ст. 42
 */
export async function reviewClinicAppeal(
  tx: Tx,
  with_: ComplaintDependencies,
  { overturned, words: said, ...meant }: ComplaintMeant & { overturned: boolean; words: string },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'review_clinic_appeal', actor)
  if (!found.ok) return found
  const complaint = found.value
  const words = tidyWords(said)
  const faults = faultsOfWords(words, 'words')
  if (faults.length) return refused(...faults)
  const verdict = overturned ? ('overturned' as const) : ('stands' as const)
  if (!(await writeDecision(tx, with_, complaint, { level: 'clinic_appeal', verdict, words }, actor)))
    return refused(complaintMoved(complaint.state))
  const to = await stateAfter(tx, complaint, actor)
  const moved = await makeMove(tx, with_, complaint, 'review_clinic_appeal', actor, { to })
  if (moved.ok) await tellPerson(tx, with_, moved.value, 'case_answered', actor)
  return moved
}
