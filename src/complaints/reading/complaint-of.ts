import { logLook } from '#access/index.ts'
import { balancesOf, transactionsOf, type Entry, type LedgerTransaction } from '#ledger/index.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import { openContent, openWords, type ComplaintContent } from '../content.ts'
import type { ComplaintDecision, Finding } from '../decisions/decision.ts'
import { selectDecisions, selectFindings } from '../decisions/store.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { evidenceOf } from '../evidence/read-evidence.ts'
import type { Inquiry } from '../inquiry/inquiry.ts'
import { selectInquiries } from '../inquiry/store.ts'
import { movesFor, type ComplaintMove } from '../moves.ts'
import { readComplaintNumber } from '../number.ts'
import { findByNumber, findComplaint, selectEvents, selectSealed, type ComplaintEventRow } from '../store.ts'

/** One thing that happened, with its words where the actor may read them. */
export type ComplaintEvent = Omit<ComplaintEventRow, 'sealedWords'> & { words: string | null }

/** A whole case as its actor may see it. */
export interface ComplaintCase {
  complaint: Complaint
  /** Null for the clinic: the story and the bank are not for it. */
  content: ComplaintContent | null
  outcomeWords: string | null
  events: ComplaintEvent[]
  /** Empty for the clinic. */
  evidence: Evidence[]
  inquiries: Inquiry[]
  findings: (Finding & { words: string })[]
  decisions: (ComplaintDecision & { words: string })[]
  /** What each account holds by this case, and the movements behind it; empty for the clinic. */
  balances: Entry[]
  movements: LedgerTransaction[]
  /** What the actor may try now. */
  moves: ComplaintMove[]
}

/** A case by its id or by its number however typed; null where it is not there or not for the actor. The look of staff is logged. */
export async function complaintOf(
  tx: Tx,
  with_: ComplaintDependencies,
  meant: { complaintId: string } | { number: string },
  actor: Actor,
): Promise<ComplaintCase | null> {
  const number = 'number' in meant ? readComplaintNumber(meant.number) : null
  const complaint =
    'complaintId' in meant
      ? await findComplaint(tx, meant.complaintId)
      : number && (await findByNumber(tx, number))
  if (!complaint) return null
  await logLook(tx, actor, complaint.personId, 'complaint')
  return readCase(tx, with_, complaint, actor)
}

async function readCase(
  tx: Tx,
  { sealing }: ComplaintDependencies,
  complaint: Complaint,
  actor: Actor,
): Promise<ComplaintCase> {
  const { complaintId } = complaint
  const isClinic = actor.role === 'registrar'
  const sealed = isClinic ? null : await selectSealed(tx, complaintId)
  const money = isClinic ? null : await moneyOf(tx, complaintId, actor)
  const words = (column: Parameters<typeof openWords>[2], bytes: Buffer | null, row: string) =>
    bytes && openWords(sealing, bytes, column, row)
  return {
    complaint,
    content: sealed && openContent(sealing, complaint, sealed.content),
    outcomeWords: words('complaint.outcome_words', sealed?.outcomeWords ?? null, complaintId),
    events: (await selectEvents(tx, complaintId)).map(({ sealedWords, ...event }) => ({
      ...event,
      words:
        isClinic && event.organisation !== actor.organisation
          ? null
          : words('complaint_event.sealed_words', sealedWords, event.eventId),
    })),
    evidence: await evidenceOf(tx, sealing, complaintId),
    inquiries: (await selectInquiries(tx, complaintId)).map(({ sealedQuestion, sealedAnswer, ...row }) => ({
      ...row,
      question: openWords(sealing, sealedQuestion, 'complaint_inquiry.sealed_question', row.inquiryId),
      answer: words('complaint_inquiry.sealed_answer', sealedAnswer, row.inquiryId),
    })),
    findings: (await selectFindings(tx, complaintId)).map(({ sealedWords, ...row }) => ({
      ...row,
      words: openWords(sealing, sealedWords, 'complaint_finding.sealed_words', row.findingId),
    })),
    decisions: (await selectDecisions(tx, complaintId)).map(({ sealedWords, ...row }) => ({
      ...row,
      words: openWords(sealing, sealedWords, 'complaint_decision.sealed_words', row.decisionId),
    })),
    balances: money?.balances ?? [],
    movements: money?.movements ?? [],
    moves: movesFor(complaint, actor),
  }
}

/** The money of one case: its person sees it as who handles it does. */
const moneyOf = (tx: Tx, complaintId: string, actor: Actor) =>
  asSystem(tx, actor, async () => ({
    balances: await balancesOf(tx, complaintId),
    movements: await transactionsOf(tx, complaintId),
  }))
