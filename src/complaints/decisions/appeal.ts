import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint, ComplaintState } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove, type ComplaintMeant } from '../move.ts'
import { faultsOfWords, tidyWords } from '../words.ts'
import type { ComplaintDecision } from './decision.ts'
import { noFurtherAppeal } from './refusals.ts'
import { selectDecisions } from './store.ts'

/** The person does not agree: the territorial fund hears it, and the federal fund after a fund. */
export async function appeal(
  tx: Tx,
  with_: ComplaintDependencies,
  { reason: said, ...meant }: ComplaintMeant & { reason: string },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'appeal', actor)
  if (!found.ok) return found
  const words = tidyWords(said)
  const faults = faultsOfWords(words, 'reason')
  const to = levelAfter(found.value, await selectDecisions(tx, found.value.complaintId))
  if (!to) faults.push(noFurtherAppeal())
  if (faults.length || !to) return refused(...faults)
  return makeMove(tx, with_, found.value, 'appeal', actor, { to, words })
}

/** Who hears the next appeal: the fund, the federal fund, or nobody. */
export function levelAfter(
  { insurerCode }: Pick<Complaint, 'insurerCode'>,
  decisions: readonly Pick<ComplaintDecision, 'level'>[],
): Extract<ComplaintState, 'appealed_fund' | 'appealed_federal'> | null {
  const levels = new Set(decisions.map(({ level }) => level))
  if (levels.has('federal')) return null
  const fundHasSpoken = insurerCode === null || levels.has('fund') || levels.has('clinic_appeal')
  return fundHasSpoken ? 'appealed_federal' : 'appealed_fund'
}
