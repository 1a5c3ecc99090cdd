import type { Clock } from '#kernel/clock.ts'
import { ANONYMOUS, type Actor } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { hashSecret } from './secrets.ts'
import { SESSION_IDLE, SESSION_SEEN_EVERY } from './session.ts'
import { findSession, markSessionSeen } from './store.ts'
import { findToken } from './tokens/store.ts'
import { readBearer } from './tokens/token.ts'

/** What a request says of who sends it. */
export interface Credentials {
  authorization: string | undefined
  session: string | undefined
}

/**
 * Answers who a request is from: a token's organisation, a session's account, or nobody. `unknown` is a token or a
 * cookie that is not in force. Nothing is remembered between requests, so revoking and signing out work at once.
 */
export function authenticateWith({
  database,
  clock,
}: {
  database: Database
  clock: Clock
}): (from: Credentials) => Promise<Actor | 'unknown'> {
  return async ({ authorization, session }) => {
    if (authorization !== undefined) return byToken(database, authorization)
    if (session) return bySession(database, clock.now(), session)
    return ANONYMOUS
  }
}

async function byToken(database: Database, authorization: string): Promise<Actor | 'unknown'> {
  const secret = readBearer(authorization)
  if (!secret) return 'unknown'
  return (await findToken(database.pool, hashSecret(secret))) ?? 'unknown'
}

async function bySession(
  database: Database,
  now: Temporal.Instant,
  secret: string,
): Promise<Actor | 'unknown'> {
  const hash = hashSecret(secret)
  const found = await findSession(database.pool, hash, now, now.subtract(SESSION_IDLE))
  if (!found) return 'unknown'
  const stale = Temporal.Instant.compare(found.seenAt, now.subtract(SESSION_SEEN_EVERY)) <= 0
  if (stale) await markSessionSeen(database.pool, hash, now)
  return found.actor
}
