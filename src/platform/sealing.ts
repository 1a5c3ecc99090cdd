import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Keys } from './keys.ts'

const NONCE = 12
const TAG = 16
const KEY_ID = 4

/** Seals and opens the columns that must not be read at rest, and makes the blind indexes that find them. */
export interface Sealing {
  /** AES-256-GCM of bytes or text, bound to a place such as `person_snils.sealed:<row id>`: it opens nowhere else. */
  seal(plain: string | Uint8Array, column: string, row: string): Buffer
  /** The bytes that were sealed; throws where they were altered or moved. */
  open(sealed: Uint8Array, column: string, row: string): Buffer
  /** HMAC-SHA-256 of a normalised value, one key an index: equal values are equal, nothing else shows. */
  blind(index: string, value: string): Buffer
}

/** The sealing of an installation's keys. Layout of a sealed value: key id (4), nonce (12), tag (16), ciphertext. */
export function sealingWith(keys: Keys): Sealing {
  const keyId = Buffer.from(keys.id, 'hex')
  return {
    seal(plain, column, row) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', keys.derive(`seal ${column}`), nonce)
      cipher.setAAD(Buffer.from(`${column}:${row}`))
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([keyId, nonce, cipher.getAuthTag(), body])
    },
    open(sealed, column, row) {
      const bytes = Buffer.from(sealed)
      if (!bytes.subarray(0, KEY_ID).equals(keyId))
        throw new Error('Sealed with a key this installation does not have')
      const nonce = bytes.subarray(KEY_ID, KEY_ID + NONCE)
      const decipher = createDecipheriv('aes-256-gcm', keys.derive(`seal ${column}`), nonce)
      decipher.setAAD(Buffer.from(`${column}:${row}`))
      decipher.setAuthTag(bytes.subarray(KEY_ID + NONCE, KEY_ID + NONCE + TAG))
      return Buffer.concat([decipher.update(bytes.subarray(KEY_ID + NONCE + TAG)), decipher.final()])
    },
    blind: (index, value) =>
      createHmac('sha256', keys.derive(`blind ${index}`))
        .update(value)
        .digest(),
  }
}
