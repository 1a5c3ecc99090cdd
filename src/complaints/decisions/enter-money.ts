import { invariant } from '#kernel/outcome.ts'
import { ACCOUNTS, balanceOf, post, type Entry, type LedgerKind } from '#ledger/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import { clinicAccount, finingCode } from './accounts.ts'
import type { ComplaintDecision } from './decision.ts'

type Sums = Pick<ComplaintDecision, 'decisionId' | 'refundKopecks' | 'fineKopecks'>

/** Posts one movement of a decision; it cannot have been posted before, because the decision is new or was not yet moved so. */
async function enter(
  tx: Tx,
  complaint: Complaint,
  movement: { kind: LedgerKind; occasionId: string; on: Day; entries: Entry[] },
): Promise<void> {
  const { complaintId: subjectId, insurerCode, region } = complaint
  const isNew = await post(tx, { subject: 'complaint', subjectId, insurerCode, region, ...movement })
  invariant(isNew, `${movement.kind} is entered once a decision`)
}

const between = (debit: string, credit: string, kopecks: number): Entry[] => [
  { account: debit, kopecks },
  { account: credit, kopecks: -kopecks },
]

/** Enters the sums of a decision, as Polis itself and in its transaction. */
export async function enterDecision(tx: Tx, complaint: Complaint, decision: Sums, on: Day): Promise<void> {
  const { decisionId: occasionId, refundKopecks, fineKopecks } = decision
  const clinic = clinicAccount(complaint)
  const patient = ACCOUNTS.patient(complaint.complaintId)
  if (refundKopecks > 0)
    await enter(tx, complaint, {
      kind: 'refund_decided',
      occasionId,
      on,
      entries: between(clinic, patient, refundKopecks),
    })
  if (fineKopecks)
    await enter(tx, complaint, {
      kind: 'fine_decided',
      occasionId,
      on,
      entries: between(clinic, ACCOUNTS.fines(finingCode(complaint)), fineKopecks),
    })
}

/** Takes a decision back where another one takes its place: what is still owed, and the fine. Money that was returned stays. */
export async function reverseDecision(tx: Tx, complaint: Complaint, decision: Sums, on: Day): Promise<void> {
  const { decisionId: occasionId, refundKopecks, fineKopecks } = decision
  const clinic = clinicAccount(complaint)
  const patient = ACCOUNTS.patient(complaint.complaintId)
  if (refundKopecks > 0 && (await balanceOf(tx, patient)) < 0)
    await enter(tx, complaint, {
      kind: 'refund_reversed',
      occasionId,
      on,
      entries: between(patient, clinic, refundKopecks),
    })
  if (fineKopecks)
    await enter(tx, complaint, {
      kind: 'fine_reversed',
      occasionId,
      on,
      entries: between(ACCOUNTS.fines(finingCode(complaint)), clinic, fineKopecks),
    })
}

/** Enters that the clinic returned what a decision awarded. */
export const enterPayment = (tx: Tx, complaint: Complaint, decision: Sums, on: Day): Promise<void> =>
  enter(tx, complaint, {
    kind: 'refund_paid',
    occasionId: decision.decisionId,
    on,
    entries: between(
      ACCOUNTS.patient(complaint.complaintId),
      clinicAccount(complaint),
      decision.refundKopecks,
    ),
  })
