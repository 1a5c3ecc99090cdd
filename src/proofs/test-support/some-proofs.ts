import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import * as fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { FORMS, type ProofLists } from '../offline/read-proof.js'
import type { Cover, IssuedProof } from '../proof.ts'
import type { SigningKey } from '../signing-key.ts'

/** A signing key of a test's own with its public half. */
export function aKey(): SigningKey & { publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  return {
    generation: 1,
    id: createHash('sha256').update(raw).digest('hex').slice(0, 8),
    publicKey: raw.toString('base64url'),
    sign: bytes => sign(null, bytes, privateKey),
  }
}

/** Lists that know the keys given. */
export const listsOf = (...keys: { id: string; publicKey: string }[]): ProofLists => ({
  asOf: ISSUED,
  keys: keys.map(({ id, publicKey }) => ({ id, publicKey, retiredAt: null })),
  revoked: [],
})

/** Unix seconds at which the proofs of tests are made. */
export const ISSUED = 1_795_000_000

/** A proof made at `ISSUED` for thirty days. */
export const aProof = (): IssuedProof => ({
  proofId: newId(),
  keyGeneration: 1,
  issuedAt: Temporal.Instant.fromEpochMilliseconds(ISSUED * 1000),
  expiresAt: Temporal.Instant.fromEpochMilliseconds((ISSUED + 30 * 86_400) * 1000),
})

/** An invented cover. */
export const COVER: Cover = {
  personId: '',
  policyId: '',
  spellId: '',
  form: 'digital',
  number: '7756020012345678',
  name: 'Берёзкина А. И.',
  birthDate: day('1985-03-27'),
  insurerCode: '77012',
  region: '77',
  lastDay: null,
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))

/** Every cover that a proof may hold. */
export const anyCover: fc.Arbitrary<Cover> = fc
  .record({
    form: fc.constantFrom(...FORMS),
    enp: digits(16),
    certificate: digits(9),
    name: fc.string({ unit: 'grapheme', maxLength: 20 }),
    birth: fc.integer({ min: 0, max: 90_000 }),
    insurerCode: digits(5),
    region: digits(2),
  })
  .map(({ form, enp, certificate, name, birth, insurerCode, region }) => ({
    ...COVER,
    form,
    number: form === 'certificate' ? certificate : enp,
    name: name.toWellFormed().normalize('NFC').slice(0, 20).toWellFormed(),
    birthDate: day('1880-01-01').add({ days: birth }),
    insurerCode,
    region,
  }))
