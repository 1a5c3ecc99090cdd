import { openAccount } from '#access/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { PASSWORD, type TestServer } from '#test/server.ts'
import { anInsuredPerson, type Insured } from './an-insured-person.ts'

/** The sign-in of the citizen of a test. */
export const LOGIN = 'citizen'

/** Somebody insured in Moscow who has an account. */
export async function aCitizen(server: TestServer, insured: Insured): Promise<string> {
  const { database, sealing, installation } = server
  const { personId } = await anInsuredPerson({ database, sealing, law: installation.law }, insured)
  const account = { login: LOGIN, password: PASSWORD, displayName: 'Тополев А. И.' }
  await database.transact(SYSTEM, tx => openAccount(tx, { role: 'citizen', personId, ...account }))
  return personId
}
