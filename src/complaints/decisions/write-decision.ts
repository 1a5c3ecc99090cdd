import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { todayOf } from '../move.ts'
import type { ComplaintDecision } from './decision.ts'
import { enterDecision, reverseDecision } from './enter-money.ts'
import { insertComplaintDecision, selectDecisions, standingDecision } from './store.ts'

/** A decision to be written; its sums are zero where they are absent. */
export type DecisionToWrite = Pick<ComplaintDecision, 'level' | 'verdict'> &
  Partial<
    Pick<
      ComplaintDecision,
      'reason' | 'refundKopecks' | 'fineKopecks' | 'fineCode' | 'receipts' | 'keptDecisions'
    >
  > & { words: string }

/**
 * Writes a decision, takes the one back whose place it takes, and enters its money, all in one transaction; false where
 * another decision was written meanwhile.
 */
export const writeDecision = (
  tx: Tx,
  with_: ComplaintDependencies,
  complaint: Complaint,
  { words, ...decision }: DecisionToWrite,
  actor: Actor,
): Promise<boolean> =>
  asSystem(tx, actor, async () => {
    const earlier = await selectDecisions(tx, complaint.complaintId)
    const standing = await standingDecision(tx, complaint.complaintId)
    const decisionId = newId()
    const on = todayOf(with_, complaint)
    const row = {
      reason: null,
      refundKopecks: 0,
      fineKopecks: 0,
      fineCode: null,
      receipts: [],
      keptDecisions: [],
      ...decision,
      decisionId,
      decisionNo: earlier.length + 1,
      decidedOn: on,
      sealedWords: with_.sealing.seal(words, 'complaint_decision.sealed_words', decisionId),
    }
    if (!(await insertComplaintDecision(tx, complaint, row, actor))) return false
    if (decision.verdict === 'stands') return true
    if (standing) await reverseDecision(tx, complaint, standing, on)
    await enterDecision(tx, complaint, row, on)
    return true
  })
