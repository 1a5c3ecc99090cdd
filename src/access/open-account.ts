import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { normaliseLogin, type NewAccount } from './account.ts'
import { hashPassword } from './password.ts'
import { loginTaken } from './refusals.ts'
import { insertAccount } from './store.ts'

/** Opens an account and answers its id; refused where the login is taken. */
export async function openAccount(tx: Tx, account: NewAccount): Promise<Outcome<string>> {
  const login = normaliseLogin(account.login)
  const accountId = newId()
  const inserted = await insertAccount(tx, {
    accountId,
    login,
    passwordHash: await hashPassword(account.password),
    role: account.role,
    organisation: 'organisation' in account ? account.organisation : null,
    personId: 'personId' in account ? account.personId : null,
    displayName: account.displayName,
  })
  return inserted ? granted(accountId) : refused(loginTaken(login))
}
