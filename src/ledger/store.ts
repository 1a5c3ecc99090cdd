import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Entry, LedgerKind, LedgerTransaction, Posted } from './ledger.ts'

/** Inserts a transaction; false where this occasion has posted the kind before. */
export async function insertTransaction(tx: Tx, posted: Posted): Promise<boolean> {
  const { transactionId, subject, subjectId, kind, occasionId, on, insurerCode, region } = posted
  const { numAffectedRows } = await sql`insert into ledger_transaction
      (transaction_id, subject, subject_id, kind, occasion_id, on_day, insurer_code, region_code)
    values (${transactionId}, ${subject}, ${subjectId}, ${kind}, ${occasionId}, ${on.toString()}::date, ${insurerCode},
      ${region})
    on conflict on constraint ledger_transaction_is_posted_once do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Inserts the entries of a transaction, in one statement. */
export async function insertEntries(tx: Tx, transactionId: string, entries: readonly Entry[]): Promise<void> {
  await sql`insert into ledger_entry (transaction_id, entry_no, account, amount_kopecks)
    select ${transactionId}::uuid, row_number() over (), account, kopecks
    from unnest(${entries.map(({ account }) => account)}::text[],
      ${entries.map(({ kopecks }) => String(kopecks))}::bigint[]) as given (account, kopecks)`.execute(tx)
}

/** The sum of an account over the entries that the actor may see. */
export async function sumOf(tx: Tx, account: string): Promise<number> {
  const { rows } = await sql<{ kopecks: number }>`
    select coalesce(sum(amount_kopecks), 0)::bigint as kopecks from ledger_entry where account = ${account}`.execute(
    tx,
  )
  return rows[0]?.kopecks ?? 0
}

/** The sums of the accounts that the transactions of a subject moved, by account. */
export async function sumsOf(tx: Tx, subjectId: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select e.account, sum(e.amount_kopecks)::bigint as kopecks
    from ledger_transaction t join ledger_entry e using (transaction_id)
    where t.subject_id = ${subjectId} group by e.account order by e.account`.execute(tx)
  return rows
}

/** The transactions of a subject with their entries, the oldest first. */
export async function selectTransactions(tx: Tx, subjectId: string): Promise<LedgerTransaction[]> {
  const { rows } = await sql<LedgerTransaction>`
    select t.transaction_id as "transactionId", t.subject, t.subject_id as "subjectId", t.kind, t.occasion_id as "occasionId",
      t.on_day as "on", t.insurer_code as "insurerCode", t.region_code as region,
      json_agg(json_build_object('account', e.account, 'kopecks', e.amount_kopecks) order by e.entry_no) as entries
    from ledger_transaction t join ledger_entry e using (transaction_id)
    where t.subject_id = ${subjectId} group by t.transaction_id order by t.recorded_at, t.transaction_id`.execute(
    tx,
  )
  return rows
}

/** How often and by how much a kind of movement moved money in a period, as far as the actor may see. */
export interface Moved {
  kind: LedgerKind
  count: number
  kopecks: number
}

/** What moved between two days, both included, by kind. */
export async function selectMoved(tx: Tx, { from, until }: { from: Day; until: Day }): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    select t.kind, count(distinct t.transaction_id)::int as count, sum(e.amount_kopecks)::bigint as kopecks
    from ledger_transaction t join ledger_entry e using (transaction_id)
    where t.on_day between ${from.toString()}::date and ${until.toString()}::date and e.amount_kopecks > 0
    group by t.kind order by t.kind`.execute(tx)
  return rows
}

/** What the accounts of one sort have taken and given, in kopecks, both as sums without a sign. */
export interface TrialLine {
  /** What stands before the colon of the accounts. */
  sort: string
  debitKopecks: number
  creditKopecks: number
}

/** Everything that was posted up to a day, by the sort of account. */
export async function selectTrialLines(tx: Tx, until: Day): Promise<TrialLine[]> {
  const { rows } = await sql<TrialLine>`
    select split_part(e.account, ':', 1) as sort,
      coalesce(sum(e.amount_kopecks) filter (where e.amount_kopecks > 0), 0)::bigint as "debitKopecks",
      coalesce(-sum(e.amount_kopecks) filter (where e.amount_kopecks < 0), 0)::bigint as "creditKopecks"
    from ledger_transaction t join ledger_entry e using (transaction_id)
    where t.on_day <= ${until.toString()}::date group by 1 order by 1`.execute(tx)
  return rows
}
