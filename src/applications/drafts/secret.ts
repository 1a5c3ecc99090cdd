import { createHash, randomBytes } from 'node:crypto'

/** A new secret of a draft: 256 random bits, 43 characters. */
export const newDraftSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret: its SHA-256, because there is nothing to guess in 256 random bits. */
export const hashDraftSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** True where a text can be a secret of a draft. */
export const isDraftSecret = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{43}$/.test(text)
