import { createHash, randomBytes } from 'node:crypto'

/** A new secret for a cookie or a token: 256 random bits, 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret of 256 random bits: SHA-256 is enough, there is nothing to guess. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()
