import { invariant } from '#kernel/outcome.ts'
import { FORMS, HEAD_BYTES, PREFIX, signedBytes, toBase32 } from './offline/read-proof.js'
import type { Cover, IssuedProof } from './proof.ts'
import type { SigningKey } from './signing-key.ts'

/** The longest name in bytes; a longer one is cut, as the field's length is one byte and the code must stay readable. */
const NAME_BYTES = 96

const DAY_ZERO = Temporal.PlainDate.from('1800-01-01')

/** The text of a proof, for a QR code; equal facts and equal times give equal text. */
export function encodeProof(key: SigningKey, cover: Cover, proof: IssuedProof): string {
  const payload = payloadOf(key.id, cover, proof)
  const signature = key.sign(signedBytes(payload))
  return PREFIX + toBase32(Buffer.concat([payload, signature]))
}

function payloadOf(keyId: string, cover: Cover, proof: IssuedProof): Uint8Array {
  const name = cutName(cover.name)
  const head = Buffer.alloc(HEAD_BYTES)
  head.write(keyId, 0, 'hex')
  head.write(proof.proofId.replaceAll('-', ''), 4, 'hex')
  writeNumber(head, cover.number, 20)
  const form = FORMS.indexOf(cover.form)
  invariant(form >= 0, 'every form of a policy has a number in a proof')
  head.writeUInt8(form, 27)
  head.writeUIntBE(DAY_ZERO.until(cover.birthDate, { largestUnit: 'days' }).days, 28, 3)
  head.writeUIntBE(Number(cover.insurerCode), 31, 3)
  head.writeUInt8(Number(cover.region), 34)
  head.writeUInt32BE(seconds(proof.issuedAt), 35)
  head.writeUInt32BE(seconds(proof.expiresAt), 39)
  head.writeUInt8(name.length, HEAD_BYTES - 1)
  return Buffer.concat([head, name])
}

/** Sixteen digits fit into 54 bits, more than one write of a Buffer takes. */
function writeNumber(head: Buffer, digits: string, at: number): void {
  const value = BigInt(digits)
  head.writeUInt8(Number(value >> 48n), at)
  head.writeUIntBE(Number(value & 0xffff_ffff_ffffn), at + 1, 6)
}

function cutName(name: string): Buffer {
  const letters = [...name.normalize('NFC')]
  while (Buffer.byteLength(letters.join('')) > NAME_BYTES) letters.pop()
  return Buffer.from(letters.join(''))
}

const seconds = (instant: Temporal.Instant): number => Math.floor(instant.epochMilliseconds / 1000)
