import { isId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { lastAdministrator, noSuchAccount } from './refusals.ts'
import { deleteSessionsOf, lockAdministrators, markAccountClosed } from './store.ts'

/** Closes an account for good and ends its sessions at once; the last administrator stays. */
export async function closeAccount(tx: Tx, accountId: string, now: Temporal.Instant): Promise<Outcome<null>> {
  const administrators = await lockAdministrators(tx)
  if (administrators.length === 1 && administrators[0] === accountId) return refused(lastAdministrator())
  if (!isId(accountId) || !(await markAccountClosed(tx, accountId, now))) return refused(noSuchAccount())
  await deleteSessionsOf(tx, accountId)
  return granted(null)
}
