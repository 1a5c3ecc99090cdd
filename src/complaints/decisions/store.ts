import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDecision, Finding } from './decision.ts'

/** A finding with its words sealed. */
export type FindingRow = Finding & { sealedWords: Buffer }
/** A decision with its words sealed. */
export type DecisionRow = ComplaintDecision & { sealedWords: Buffer }

/** Writes the lines of an act; false where the act has one of them already. */
export async function insertFinding(
  tx: Tx,
  { personId, complaintId }: Complaint,
  { findingId, code, sealedWords, signedOn }: Omit<FindingRow, 'signedByName'>,
  { accountId, name }: Actor,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into complaint_finding
      (person_id, complaint_id, finding_id, code, sealed_words, signed_by, signed_by_name, signed_on)
    values (${personId}, ${complaintId}, ${findingId}, ${code}, ${sealedWords}, ${accountId ?? null}, ${name},
      ${signedOn.toString()}::date)
    on conflict on constraint complaint_finding_is_named_once do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** The act of a complaint: its lines by their codes. */
export async function selectFindings(tx: Tx, complaintId: string): Promise<FindingRow[]> {
  const { rows } = await sql<FindingRow>`
    select finding_id as "findingId", code, sealed_words as "sealedWords", signed_by_name as "signedByName",
      signed_on as "signedOn"
    from complaint_finding where complaint_id = ${complaintId} order by code nulls last`.execute(tx)
  return rows
}

/** Writes a decision as the next one of its complaint; false where another was made meanwhile. */
export async function insertComplaintDecision(
  tx: Tx,
  { personId, complaintId }: Complaint,
  row: Omit<DecisionRow, 'decidedByName' | 'organisation'>,
  { accountId, name, organisation }: Actor,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into complaint_decision
      (person_id, complaint_id, decision_id, decision_no, level, verdict, reason, refund_kopecks, fine_kopecks, fine_code,
      receipts, kept_decisions, sealed_words, decided_by, decided_by_name, organisation, decided_on)
    values (${personId}, ${complaintId}, ${row.decisionId}, ${row.decisionNo}, ${row.level}, ${row.verdict}, ${row.reason},
      ${row.refundKopecks}, ${row.fineKopecks}, ${row.fineCode}, ${row.receipts}::uuid[], ${row.keptDecisions}::uuid[],
      ${row.sealedWords}, ${accountId ?? null}, ${name}, ${organisation ?? null}, ${row.decidedOn.toString()}::date)
    on conflict on constraint complaint_decision_is_made_once do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** The decisions on a complaint, the oldest first. */
export async function selectDecisions(tx: Tx, complaintId: string): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select decision_id as "decisionId", decision_no as "decisionNo", level, verdict, reason,
      refund_kopecks as "refundKopecks", fine_kopecks as "fineKopecks", fine_code as "fineCode",
      receipts::text[] as receipts, kept_decisions::text[] as "keptDecisions", sealed_words as "sealedWords",
      decided_by_name as "decidedByName", organisation, decided_on as "decidedOn"
    from complaint_decision where complaint_id = ${complaintId} order by decision_no`.execute(tx)
  return rows
}

/** The decision that holds: the last one that does not merely let an earlier one stand; null before the first. */
export const standingDecision = async (tx: Tx, complaintId: string): Promise<DecisionRow | null> =>
  (await selectDecisions(tx, complaintId)).findLast(({ verdict }) => verdict !== 'stands') ?? null

/** What was paid back on a complaint so far, in kopecks. */
export async function paidBack(tx: Tx, complaintId: string): Promise<number> {
  const { rows } = await sql<{ kopecks: number }>`
    select coalesce(sum(e.amount_kopecks), 0)::bigint as kopecks
    from ledger_transaction t join ledger_entry e using (transaction_id)
    where t.subject_id = ${complaintId} and t.kind = 'refund_paid' and e.amount_kopecks > 0`.execute(tx)
  return rows[0]?.kopecks ?? 0
}
