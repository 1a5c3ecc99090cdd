import type { Tx } from '#platform/database.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { deleteEndedSessions, deleteSession, insertSession } from './store.ts'

/** Without a request for this long a session ends. */
export const SESSION_IDLE = Temporal.Duration.from({ minutes: 30 })

/** However busy, a session ends after this long. */
export const SESSION_LONGEST = Temporal.Duration.from({ hours: 12 })

/** How stale the time of the last request may get before it is written again. */
export const SESSION_SEEN_EVERY = Temporal.Duration.from({ minutes: 1 })

/** Opens a session of an account and answers the secret for its cookie; sessions of the account that ended are forgotten. */
export async function openSession(tx: Tx, accountId: string, now: Temporal.Instant): Promise<string> {
  await deleteEndedSessions(tx, accountId, now, now.subtract(SESSION_IDLE))
  const secret = newSecret()
  await insertSession(tx, { hash: hashSecret(secret), accountId, now, expiresAt: now.add(SESSION_LONGEST) })
  return secret
}

/** Ends the session of a cookie at once, in every browser that holds it. */
export const endSession = (tx: Tx, secret: string): Promise<void> => deleteSession(tx, hashSecret(secret))
