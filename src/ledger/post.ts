import { newId } from '#kernel/ids.ts'
import { invariant } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import type { Entry, ToPost } from './ledger.ts'
import { insertEntries, insertTransaction, selectTransactions, sumOf, sumsOf } from './store.ts'

/**
 * Posts a movement of money in the transaction of its cause, acting as Polis itself; false where this occasion has posted
 * it before. Throws where the entries do not sum to zero, as the database does at the commit.
 */
export async function post(tx: Tx, movement: ToPost): Promise<boolean> {
  const { entries } = movement
  invariant(entries.length >= 2, 'a movement of money has two sides')
  invariant(
    entries.every(({ kopecks }) => Number.isSafeInteger(kopecks) && kopecks !== 0),
    'an entry is a whole number of kopecks and not zero',
  )
  invariant(sum(entries) === 0, 'the entries of a movement sum to zero')
  const posted = { ...movement, transactionId: newId() }
  if (!(await insertTransaction(tx, posted))) return false
  await insertEntries(tx, posted.transactionId, entries)
  return true
}

const sum = (entries: readonly Entry[]): number => entries.reduce((total, { kopecks }) => total + kopecks, 0)

/** What an account holds in kopecks, debit positive, as far as the actor may see. */
export const balanceOf = (tx: Tx, account: string): Promise<number> => sumOf(tx, account)

/** What each account holds by the movements of one subject, in kopecks. */
export const balancesOf = (tx: Tx, subjectId: string): Promise<Entry[]> => sumsOf(tx, subjectId)

/** The movements of one subject, the oldest first, as far as the actor may see. */
export const transactionsOf = (tx: Tx, subjectId: string) => selectTransactions(tx, subjectId)
