import type { OrganisationKey } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { StaffRole, Standing } from '../account.ts'
import { hashSecret, newSecret } from '../secrets.ts'
import { insertToken, markTokenRevoked } from './store.ts'

/** What a token is recognised by, in a log or in a search for leaked secrets. */
const PREFIX = 'polis_'
const BEARER = /^Bearer +(polis_[A-Za-z0-9_-]{43})$/i

/** A token as its administrator sees it; the secret itself is shown once and kept nowhere. */
export interface Token {
  /** The SHA-256 of the secret, as hex: it names the token and opens nothing. */
  hash: string
  role: StaffRole
  organisation: OrganisationKey | null
  label: string
  createdAt: Temporal.Instant
  revokedAt: Temporal.Instant | null
}

/** A token to be issued: the label is what the look log shows people. */
export type NewToken = Exclude<Standing, { role: 'citizen' }> & { label: string }

/** Issues a bearer token and answers its secret, which is kept nowhere. */
export async function issueToken(tx: Tx, token: NewToken): Promise<string> {
  const secret = PREFIX + newSecret()
  const organisation = token.role === 'admin' ? null : token.organisation
  await insertToken(tx, { hash: hashSecret(secret), role: token.role, organisation, label: token.label })
  return secret
}

/** Revokes a token at once, by the hex of its hash; false where there is none in force. */
export async function revokeToken(tx: Tx, hash: string, now: Temporal.Instant): Promise<boolean> {
  return /^[0-9a-f]{64}$/.test(hash) && markTokenRevoked(tx, Buffer.from(hash, 'hex'), now)
}

/** The secret of an Authorization header, or null where it is not a bearer token of ours. */
export const readBearer = (authorization: string): string | null =>
  BEARER.exec(authorization.trim())?.[1] ?? null
