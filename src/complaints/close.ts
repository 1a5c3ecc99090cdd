import { isAfter, type Day } from '#kernel/day.ts'
import { refused, type Outcome } from '#kernel/outcome.ts'
import { ACCOUNTS, balanceOf } from '#ledger/index.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { clinicMayAppealUntil } from './clock.ts'
import type { Complaint, ComplaintOutcome } from './complaint.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { paidBack, standingDecision } from './decisions/store.ts'
import { endInquiry } from './inquiry/store.ts'
import { forMove, makeMove, todayOf, type ComplaintMeant } from './move.ts'
import type { ComplaintMove } from './moves.ts'
import { closedLater, moneyIsOwed } from './refusals.ts'
import { tellPerson } from './tell-person.ts'
import { faultsOfWords, tidyWords } from './words.ts'

/**
 * Closes a case that has been answered: its person at any time, who handles it once nobody may disagree any more. Nothing
 * may be owed to the person, which the database holds too.
 */
export async function close(
  tx: Tx,
  with_: ComplaintDependencies,
  { words: said, ...meant }: ComplaintMeant & { words: string },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'close', actor)
  if (!found.ok) return found
  const complaint = found.value
  const words = tidyWords(said)
  const faults = faultsOfWords(words, 'words')
  const paid = await asSystem(tx, actor, () => paidBack(tx, complaint.complaintId))
  const isSettled = complaint.state === 'settled'
  if (isSettled || actor.role !== 'citizen') {
    const until = await waitsUntil(tx, with_, complaint, paid, actor)
    if (until && !isAfter(todayOf(with_, complaint), until)) faults.push(closedLater(until.add({ days: 1 })))
  }
  if (faults.length) return refused(...faults)
  return endCase(tx, with_, complaint, { move: 'close', outcome: outcomeOf(complaint, paid), words }, actor)
}

/** The last day on which somebody may still disagree; null where nobody may. A clinic that has paid has agreed. */
async function waitsUntil(
  tx: Tx,
  with_: ComplaintDependencies,
  complaint: Complaint,
  paid: number,
  actor: Actor,
): Promise<Day | null> {
  if (complaint.state !== 'settled') return complaint.dueOn
  const standing = await asSystem(tx, actor, () => standingDecision(tx, complaint.complaintId))
  const mayAppeal = paid === 0 && standing?.verdict === 'upheld' && standing.level === 'handler'
  return mayAppeal ? clinicMayAppealUntil(with_, complaint) : null
}

function outcomeOf({ state }: Complaint, paid: number): ComplaintOutcome {
  if (paid > 0) return 'money_returned'
  if (state === 'consulted') return 'consulted'
  return state === 'refused' ? 'refused' : 'confirmed'
}

/** Ends a case with its outcome and last words; refused while money is owed to its person. */
export async function endCase(
  tx: Tx,
  with_: ComplaintDependencies,
  complaint: Complaint,
  end: { move: ComplaintMove; outcome: ComplaintOutcome; words: string },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const { complaintId } = complaint
  const owed = await asSystem(tx, actor, async () => {
    await endInquiry(tx, complaintId, todayOf(with_, complaint))
    return balanceOf(tx, ACCOUNTS.patient(complaintId))
  })
  if (owed !== 0) return refused(moneyIsOwed(-owed))
  const outcomeWords = with_.sealing.seal(end.words, 'complaint.outcome_words', complaintId)
  const moved = await makeMove(tx, with_, complaint, end.move, actor, {
    to: 'closed',
    code: end.outcome,
    words: end.words,
    changes: { outcome: end.outcome, outcomeWords },
  })
  if (moved.ok && actor.role !== 'citizen') await tellPerson(tx, with_, moved.value, 'case_closed', actor)
  return moved
}
