import { refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove, type ComplaintMeant } from '../move.ts'
import { complaintMoved } from '../refusals.ts'
import { tellPerson } from '../tell-person.ts'
import { faultsOfWords, tidyWords } from '../words.ts'
import type { RefusalReason } from './decision.ts'
import { actHasDefects, coverageNotKnown, reasonNotOfAct, refundIsDue } from './refusals.ts'
import { keepRuling, ruleOn, type FoundByExpert, type Ruling } from './rule-on.ts'
import { writeDecision } from './write-decision.ts'

/** A decision against the person: that no money is due, by the rule, or that the act found nothing. */
export interface ToRefuse extends ComplaintMeant {
  ground: 'no_refund' | 'no_defect'
  found?: FoundByExpert | undefined
  words: string
}

/**
 * Refuses a complaint with its reason. That no money is due is what the rule says of the facts, never the expert's word
 * alone; that there is no defect needs an act that says so.
 */
export async function refuse(
  tx: Tx,
  with_: ComplaintDependencies,
  { ground, found = {}, words: said, ...meant }: ToRefuse,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const read = await forMove(tx, meant, 'refuse', actor)
  if (!read.ok) return read
  const complaint = read.value
  const words = tidyWords(said)
  const ruled = await ruleOn(tx, with_, complaint, found, actor)
  if (!ruled.ok) return ruled
  const ruling = ruled.value
  const faults = [...faultsOfWords(words, 'words'), ...faultsOf(complaint, ruling, ground)]
  if (faults.length) return refused(...faults)
  const reason: RefusalReason | null = ground === 'no_defect' ? 'no_defect' : ruling.refund.reason
  const keptDecisions = ground === 'no_refund' ? await keepRuling(tx, with_, complaint, ruling, actor) : []
  const decision = { level: 'handler' as const, verdict: 'refused' as const, reason, keptDecisions, words }
  if (!(await writeDecision(tx, with_, complaint, decision, actor)))
    return refused(complaintMoved(complaint.state))
  const changes = ruling.answerId ? { answerId: ruling.answerId } : {}
  const moving = { to: 'refused' as const, changes, ...(reason && { code: reason }) }
  const moved = await makeMove(tx, with_, complaint, 'refuse', actor, moving)
  if (moved.ok) await tellPerson(tx, with_, moved.value, 'case_answered', actor)
  return moved
}

function faultsOf(
  { actSignedOn }: Complaint,
  { refund, codes }: Ruling,
  ground: ToRefuse['ground'],
): Refusal[] {
  if (codes.length) return [actHasDefects()]
  if (ground === 'no_defect') return actSignedOn ? [] : [reasonNotOfAct()]
  if (refund.verdict === 'refund') return [refundIsDue(refund.kopecks)]
  return refund.reason === 'not_known' ? [coverageNotKnown()] : []
}
