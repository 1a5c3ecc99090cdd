import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove, todayOf, type ComplaintMeant } from '../move.ts'
import { complaintMoved } from '../refusals.ts'
import { tellPerson } from '../tell-person.ts'
import { faultsOfWords, tidyWords } from '../words.ts'
import { faultsOfUpholding, receiptsOf, upheldBy } from './decide.ts'
import { actIsEmpty } from './refusals.ts'
import { ruleOn, type FoundByExpert } from './rule-on.ts'
import { faultsOfAct, writeAct, type FindingToSign } from './sign-act.ts'
import { stateAfter } from './state-after.ts'
import { paidBack } from './store.ts'
import { writeDecision } from './write-decision.ts'

/** The answer to a person's appeal: rejected, or granted with what was found; the fund's own lines are added to the act. */
export type AppealToDecide = ComplaintMeant & { words: string } & (
    | { granted: false }
    | { granted: true; found: FoundByExpert; findings?: readonly FindingToSign[] | undefined }
  )

/**
 * Decides a person's appeal. The fund of the region writes down what the federal fund answers too, as nobody of the federal
 * fund is in Polis. Granted, it takes the place of the decision before it; what was returned already counts.
 */
export async function decideAppeal(
  tx: Tx,
  with_: ComplaintDependencies,
  asked: AppealToDecide,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const read = await forMove(tx, asked, 'decide_appeal', actor)
  if (!read.ok) return read
  const complaint = read.value
  const level = complaint.state === 'appealed_federal' ? ('federal' as const) : ('fund' as const)
  const words = tidyWords(asked.words)
  const faults = faultsOfWords(words, 'words')
  if (faults.length) return refused(...faults)
  if (!asked.granted) {
    const stands = { level, verdict: 'stands' as const, words }
    if (!(await writeDecision(tx, with_, complaint, stands, actor)))
      return refused(complaintMoved(complaint.state))
    return goOnAfter(tx, with_, complaint, {}, actor)
  }
  return grant(tx, with_, complaint, { ...asked, words, level }, actor)
}

async function grant(
  tx: Tx,
  with_: ComplaintDependencies,
  complaint: Complaint,
  granted: Extract<AppealToDecide, { granted: true }> & { level: 'fund' | 'federal' },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const { found, findings = [], words, level } = granted
  const on = todayOf(with_, complaint)
  if (!complaint.actSignedOn && !findings.length) return refused(actIsEmpty())
  const faults = findings.length ? faultsOfAct(findings) : []
  if (faults.length) return refused(...faults)
  if (!(await writeAct(tx, with_, complaint, { findings, on }, actor)))
    return refused(complaintMoved(complaint.state))
  const ruled = await ruleOn(tx, with_, complaint, found, actor)
  if (!ruled.ok) return ruled
  const against = faultsOfUpholding(ruled.value, found)
  if (against.length) return refused(...against)
  const upheld = await upheldBy(tx, with_, complaint, ruled.value, actor)
  const paid = await asSystem(tx, actor, () => paidBack(tx, complaint.complaintId))
  const refundKopecks = Math.max(0, upheld.refundKopecks - paid)
  const decision = { ...upheld, refundKopecks, receipts: receiptsOf(found), level, words }
  if (!(await writeDecision(tx, with_, complaint, decision, actor)))
    return refused(complaintMoved(complaint.state))
  const changes = {
    clinicToldOn: on,
    ...(!complaint.actSignedOn && { actSignedOn: on }),
    ...(ruled.value.answerId && { answerId: ruled.value.answerId }),
  }
  return goOnAfter(tx, with_, complaint, changes, actor)
}

async function goOnAfter(
  tx: Tx,
  with_: ComplaintDependencies,
  complaint: Complaint,
  changes: NonNullable<Parameters<typeof makeMove>[5]>['changes'] & object,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const to = await stateAfter(tx, complaint, actor)
  const moved = await makeMove(tx, with_, complaint, 'decide_appeal', actor, { to, changes })
  if (moved.ok) await tellPerson(tx, with_, moved.value, 'case_answered', actor)
  return moved
}
