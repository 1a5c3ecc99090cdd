import { createHash, randomBytes } from 'node:crypto'
import type { Words } from '#kernel/outcome.ts'

/** Whom a link is for: the least that the list of links needs to tell them apart. */
export const SHARE_PURPOSES = ['school', 'work', 'sport', 'other'] as const
export type SharePurpose = (typeof SHARE_PURPOSES)[number]

/** For how many days a link works: our choice. */
export const SHARE_DAYS = [7, 30, 90] as const
export type ShareDays = (typeof SHARE_DAYS)[number]

/** A link as its person sees it; the secret is shown once and kept nowhere. */
export interface ShareLink {
  linkId: string
  purpose: SharePurpose
  madeAt: Temporal.Instant
  expiresAt: Temporal.Instant
  revokedAt: Temporal.Instant | null
  openings: Temporal.Instant[]
}

/** What a school or an employer is told: no number, no birth date, no document. */
export interface LeastFacts {
  /** Surname and given name. */
  name: string
  insured: boolean
  insurer: Words | null
  phone: string | null
}

/** A new secret for an address: 192 random bits, 32 characters. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

/** What is kept of a secret that nobody can guess. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()
