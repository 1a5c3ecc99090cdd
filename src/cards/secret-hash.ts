import { hash, verify } from '@node-rs/argon2'
import { randomInt } from 'node:crypto'
import type { Keys } from '#platform/keys.ts'
import { CODE_LENGTH } from './chip/codes.ts'
import type { SecretKind } from './chip/chip.ts'

/** Argon2id at the cost of passwords; ten thousand PINs are few, so the hash also needs a key that the database does not have. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const withKey = (keys: Keys) => ({ ...COST, secret: keys.derive('codes of cards') })

/** The slow hash of a PIN or PUK. */
export const hashCode = (keys: Keys, code: string): Promise<string> => hash(code, withKey(keys))

/** True where the code is that of the hash. */
export const isCode = (keys: Keys, codeHash: string, code: string): Promise<boolean> =>
  verify(codeHash, code, withKey(keys))

/** A new code, each as likely as another. */
export const randomCode = (kind: SecretKind): string =>
  Array.from({ length: CODE_LENGTH[kind] }, () => randomInt(10)).join('')
