import type { Sealing } from '#platform/sealing.ts'
import type { Complaint } from './complaint.ts'

/** Where the money goes, as the person says it: asked for a refund alone. */
export interface BankDetails {
  recipient: string
  account: string
  bik: string
}

/** What of a complaint is sealed. */
export interface ComplaintContent {
  /** What happened, in the person's words. */
  story: string
  bank?: BankDetails | undefined
}

/** Seals the content of a complaint for its row. */
export const sealContent = (sealing: Sealing, complaintId: string, content: ComplaintContent): Buffer =>
  sealing.seal(JSON.stringify(content), 'complaint.content', complaintId)

/** The content of a complaint as it was sealed. */
export const openContent = (
  sealing: Sealing,
  complaint: Pick<Complaint, 'complaintId'>,
  sealed: Buffer,
): ComplaintContent =>
  JSON.parse(sealing.open(sealed, 'complaint.content', complaint.complaintId).toString()) as ComplaintContent

/** The columns that hold sealed words, each bound to its own row. */
export type WordsColumn =
  | 'complaint.outcome_words'
  | 'complaint_event.sealed_words'
  | 'complaint_inquiry.sealed_question'
  | 'complaint_inquiry.sealed_answer'
  | 'complaint_finding.sealed_words'
  | 'complaint_decision.sealed_words'
  | 'complaint_evidence.sealed_name'

/** Opens sealed words; null stays null. */
export const openWords = (sealing: Sealing, sealed: Buffer, column: WordsColumn, row: string): string =>
  sealing.open(sealed, column, row).toString()
