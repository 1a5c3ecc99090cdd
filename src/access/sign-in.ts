import type { Clock } from '#kernel/clock.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { normaliseLogin, type AccountRole } from './account.ts'
import { beginAttempt, forgiveAttempt, type Attempt } from './attempts.ts'
import { isPassword } from './password.ts'
import { missingLogin, missingPassword, wrongSignIn } from './refusals.ts'
import { endSession, openSession } from './session.ts'
import { findOpenAccount } from './store.ts'

/** What signing in needs. */
export interface AccessParts {
  database: Database
  clock: Clock
  sealing: Sealing
}

/** What someone typed, and from where. */
export interface SignIn {
  login: string
  password: string
  address: string
  /** The cookie the browser came with: that session ends, so that none is carried over from before the sign-in. */
  previousSession?: string | undefined
}

/** A browser that is signed in: the secret for its cookie, and whose it is. */
export interface SignedIn {
  session: string
  role: AccountRole
}

/** Signs in by login and password. What was wrong of the two is never said, and both take the same path. */
export async function signIn(parts: AccessParts, asked: SignIn): Promise<Outcome<SignedIn>> {
  const login = normaliseLogin(asked.login)
  const missing = missingOf(login, asked.password)
  if (missing.length) return refused(...missing)
  const { database, clock, sealing } = parts
  const keys = {
    login: sealing.blind('sign-in login', login),
    address: sealing.blind('sign-in address', asked.address),
  }
  const attempt = await database.transact(SYSTEM, tx => beginAttempt(tx, keys, clock.now()))
  if (!attempt.ok) return attempt
  const found = await database.transact(SYSTEM, tx => findOpenAccount(tx, login))
  const right = await isPassword(asked.password, found?.passwordHash ?? null)
  if (!found || !right) return refused(wrongSignIn())
  return granted({
    session: await enter(parts, found.accountId, attempt.value, asked.previousSession),
    role: found.role,
  })
}

function missingOf(login: string, password: string): Refusal[] {
  return [...(login ? [] : [missingLogin()]), ...(password ? [] : [missingPassword()])]
}

const enter = (
  { database, clock }: AccessParts,
  accountId: string,
  attempt: Attempt,
  previous: string | undefined,
): Promise<string> =>
  database.transact(SYSTEM, async tx => {
    await forgiveAttempt(tx, attempt)
    if (previous) await endSession(tx, previous)
    return openSession(tx, accountId, clock.now())
  })
