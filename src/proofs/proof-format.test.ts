import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { rasterise, readCodes } from '#papers/test-support/read-back.ts'
import { qrSvg } from '#papers/barcode-images.ts'
import { encodeProof } from './encode-proof.ts'
import { ago, fromBase32, PREFIX, readProof, toBase32, verifyProof } from './offline/read-proof.js'
import { aKey, anyCover, aProof, COVER, ISSUED, listsOf } from './test-support/some-proofs.ts'

const SEED = { seed: 20261123 }
const key = aKey()
const lists = listsOf(key)

test('a proof says what was put into it, and nothing of the documents of the person (RPL-11)', async () => {
  await fc.assert(
    fc.asyncProperty(anyCover, async cover => {
      const proof = aProof()
      const {
        valid,
        reasons,
        proof: facts,
      } = await verifyProof(encodeProof(key, cover, proof), lists, ISSUED + 60)
      assert.deepEqual(reasons, [])
      assert.ok(valid)
      assert.deepEqual(facts, {
        keyId: key.id,
        proofId: proof.proofId,
        number: cover.number,
        form: cover.form,
        birthDate: cover.birthDate.toString(),
        insurer: cover.insurerCode,
        region: cover.region,
        issuedAt: ISSUED,
        expiresAt: ISSUED + 30 * 86_400,
        name: Buffer.from(cover.name).length > 96 ? facts?.name : cover.name,
      })
    }),
    { ...SEED, numRuns: 200 },
  )
})

test('one changed bit in any byte makes a proof invalid', async () => {
  const text = encodeProof(key, COVER, aProof())
  const bytes = fromBase32(text.slice(PREFIX.length))
  assert.ok(bytes)
  for (const [at] of bytes.entries()) {
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = Uint8Array.from(bytes)
      changed[at]! ^= 1 << bit
      const verdict = await verifyProof(PREFIX + toBase32(changed), lists, ISSUED + 60)
      assert.equal(verdict.valid, false, `byte ${at}, bit ${bit}`)
      assert.equal(verdict.proof, null, 'what a wrong signature covers is not shown')
    }
  }
})

test('any changed, lost or added letter makes a proof invalid', async () => {
  const text = encodeProof(key, COVER, aProof())
  const edit = fc.record({
    at: fc.nat(text.length - 1),
    letter: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567:1'),
    how: fc.constantFrom('change', 'lose', 'add'),
  })
  await fc.assert(
    fc.asyncProperty(edit, async ({ at, letter, how }) => {
      const after = text.slice(how === 'add' ? at : at + 1)
      const changed = text.slice(0, at) + (how === 'lose' ? '' : letter) + after
      fc.pre(changed !== text)
      assert.equal((await verifyProof(changed, lists, ISSUED + 60)).valid, false, changed)
    }),
    { ...SEED, numRuns: 500 },
  )
})

test('any text is judged without a throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.string().map(text => PREFIX + text),
      ),
      async text => {
        assert.equal((await verifyProof(text, lists, ISSUED)).valid, false)
      },
    ),
    { ...SEED, numRuns: 500 },
  )
})

test('a proof that another key signed is forged, whatever key id it names', async () => {
  const stranger = aKey()
  const forged = encodeProof({ ...stranger, id: key.id }, COVER, aProof())
  assert.deepEqual((await verifyProof(forged, lists, ISSUED)).reasons, ['forged'])
  const unknown = encodeProof(stranger, COVER, aProof())
  assert.deepEqual((await verifyProof(unknown, lists, ISSUED)).reasons, ['unknown-key'])
})

test('a signature over anything else than a proof is none: the prefix is signed too', async () => {
  const text = encodeProof(key, COVER, aProof())
  const read = readProof(text)
  assert.ok(read)
  const bare = Buffer.concat([read.payload, key.sign(read.payload)])
  assert.deepEqual((await verifyProof(PREFIX + toBase32(bare), lists, ISSUED)).reasons, ['forged'])
})

test('a proof ends with its last second, and all reasons are told at once', async () => {
  const proof = aProof()
  const text = encodeProof(key, COVER, proof)
  const end = ISSUED + 30 * 86_400
  assert.equal((await verifyProof(text, lists, end - 1)).valid, true)
  assert.deepEqual((await verifyProof(text, lists, end)).reasons, ['expired'])
  assert.deepEqual((await verifyProof(text, lists, ISSUED - 301)).reasons, ['not-yet'])
  assert.equal((await verifyProof(text, lists, ISSUED - 300)).valid, true)
  const revoked = { ...lists, revoked: [proof.proofId] }
  assert.deepEqual((await verifyProof(text, revoked, end)).reasons, ['expired', 'revoked'])
  const retired = { ...revoked, keys: lists.keys.map(one => ({ ...one, retiredAt: '2026-11-23T00:00:00Z' })) }
  assert.deepEqual((await verifyProof(text, retired, end)).reasons, ['key-retired', 'expired', 'revoked'])
  assert.deepEqual((await verifyProof(text, null, ISSUED)).reasons, ['no-lists'])
})

test('several keys are valid at once, so that a key can be changed while old proofs live', async () => {
  const next = aKey()
  for (const signer of [key, next])
    assert.ok((await verifyProof(encodeProof(signer, COVER, aProof()), listsOf(key, next), ISSUED)).valid)
})

test('the code is scanned in lower case, with line breaks and spaces alike', async () => {
  const text = encodeProof(key, COVER, aProof())
  const copied = ` ${text.toLowerCase().replaceAll(/(.{40})/g, '$1 \n')}`
  assert.ok((await verifyProof(copied, lists, ISSUED)).valid)
})

test('base32 reads back what it wrote, and each text of it is the only one of its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
      assert.deepEqual(fromBase32(toBase32(bytes)), bytes)
    }),
    SEED,
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z2-7]{0,12}$/), text => {
      const bytes = fromBase32(text)
      assert.ok(bytes === null || toBase32(bytes) === text)
    }),
    SEED,
  )
})

test('the longest name is cut so that the QR code still reads back (POL-18)', async () => {
  for (const name of [
    COVER.name,
    'Воскресенская-Рождественская-О’Коннор-Преображенская-Богоявленская Е. К.',
  ]) {
    const text = encodeProof(key, { ...COVER, name }, aProof())
    const codes = await readCodes(rasterise(qrSvg(text), 3), 'QRCode')
    assert.deepEqual(
      codes.map(code => code.text),
      [text],
    )
    assert.ok((await verifyProof(text, lists, ISSUED)).valid)
  }
})

test('the age of lists is told in the words of the language', () => {
  assert.equal(ago(3 * 86_400 + 5, 'ru'), '3 дня назад')
  assert.equal(ago(7200, 'en'), '2 hours ago')
  assert.equal(ago(5, 'ru'), '0 минут назад')
})
