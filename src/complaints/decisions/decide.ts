import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove, todayOf, type ComplaintMeant } from '../move.ts'
import { complaintMoved } from '../refusals.ts'
import { tellPerson } from '../tell-person.ts'
import { faultsOfWords, tidyWords } from '../words.ts'
import { nothingToUphold, sumIsNotOfReceipts } from './refusals.ts'
import { keepRuling, ruleOn, type FoundByExpert, type Ruling } from './rule-on.ts'
import { writeDecision } from './write-decision.ts'

/** A decision for the person: what the expert found about the money, and the words of the letter. */
export interface ToDecide extends ComplaintMeant {
  found: FoundByExpert
  words: string
  /** The sum that the page showed: refused where the receipts give another. */
  refundKopecks?: number | undefined
}

/**
 * Upholds a complaint by its act: the money back that the receipts prove, and the fine. Their entries are posted in the
 * same transaction; no kopeck of them is typed.
 * @law fz-326 ст. 16, 42
 */
export async function decide(
  tx: Tx,
  with_: ComplaintDependencies,
  { found, words: said, refundKopecks, ...meant }: ToDecide,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const read = await forMove(tx, meant, 'decide', actor)
  if (!read.ok) return read
  const complaint = read.value
  const words = tidyWords(said)
  const ruled = await ruleOn(tx, with_, complaint, found, actor)
  if (!ruled.ok) return ruled
  const ruling = ruled.value
  const faults = [...faultsOfWords(words, 'words'), ...faultsOfUpholding(ruling, found)]
  if (refundKopecks !== undefined && refundKopecks !== ruling.refund.kopecks)
    faults.push(sumIsNotOfReceipts(ruling.refund.kopecks))
  if (faults.length) return refused(...faults)
  const decision = { ...(await upheldBy(tx, with_, complaint, ruling, actor)), receipts: receiptsOf(found) }
  const isWritten = await writeDecision(tx, with_, complaint, { level: 'handler', words, ...decision }, actor)
  if (!isWritten) return refused(complaintMoved(complaint.state))
  const to = decision.refundKopecks > 0 ? ('money_due' as const) : ('settled' as const)
  const changes = {
    clinicToldOn: todayOf(with_, complaint),
    ...(ruling.answerId && { answerId: ruling.answerId }),
  }
  const moved = await makeMove(tx, with_, complaint, 'decide', actor, { to, changes })
  if (!moved.ok) return moved
  await tellPerson(tx, with_, moved.value, 'case_answered', actor)
  return granted(moved.value)
}

/** The receipts that a decision rests on. */
export const receiptsOf = ({ receipts = [] }: FoundByExpert): string[] => [...new Set(receipts)]

/** Why a ruling does not carry a decision for the person: receipts for which no money is due, or nothing at all. */
export function faultsOfUpholding({ refund, codes }: Ruling, found: FoundByExpert): Refusal[] {
  if (refund.verdict === 'refund') return []
  if (receiptsOf(found).length)
    return refund.because.map(({ says }) => ({
      code: `complaints.no-refund-${refund.reason ?? ''}`,
      says,
      field: 'receipts',
    }))
  return codes.length ? [] : [nothingToUphold()]
}

/** The sums of a ruling for the person, kept with the rules behind them. */
export async function upheldBy(
  tx: Tx,
  with_: ComplaintDependencies,
  complaint: Complaint,
  ruling: Ruling,
  actor: Actor,
) {
  const { refund, fine } = ruling
  return {
    verdict: 'upheld' as const,
    refundKopecks: refund.kopecks,
    fineKopecks: fine.kopecks,
    fineCode: fine.kopecks === 0 ? null : fine.code,
    keptDecisions: await keepRuling(tx, with_, complaint, ruling, actor),
  }
}
