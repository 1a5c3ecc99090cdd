import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { INSURER, OWNER } from '../test-support/memory-chip.ts'
import { vectors } from '../test-support/vectors.ts'
import { decodeInsurer, encodeInsurer } from './insurer-file.ts'
import { decodeOwner, encodeOwner } from './owner-file.ts'
import { decodeTlvs, encodeTlv, wholeLength } from './tlv.ts'

const SEED = { seed: 20261123 }
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase()

const days = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(fields => Temporal.PlainDate.from(fields))
const names = fc.string({ unit: fc.constantFrom(..."АБВЁЪЯ-' ABZ"), minLength: 1, maxLength: 60 })
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })

test('the owner file has the bytes of the layout: name, birth, place, number, no photograph (POL-09, POL-20)', () => {
  assert.equal(hex(encodeOwner(OWNER)), vectors.owner)
  assert.deepEqual(decodeOwner(Buffer.from(vectors.owner, 'hex')), OWNER)
})

test('the insurer file has the bytes of the layout: insurer, region, date (POL-10)', () => {
  assert.equal(hex(encodeInsurer(INSURER)), vectors.insurer)
  assert.deepEqual(decodeInsurer(Buffer.from(vectors.insurer, 'hex')), INSURER)
})

test('whatever owner is written is read back, with a photograph and without (POL-09, POL-20)', () => {
  const owners = fc.record({
    name: fc.record({ surname: names, givenName: names }, { noNullPrototype: true }),
    birthDate: days,
    sex: fc.constantFrom('m' as const, 'f' as const),
    enp: digits(16),
    snils: fc.option(digits(11)),
    expiresOn: fc.option(days),
    birthPlace: fc.option(names),
    issuedOn: days,
    citizenship: fc.option(fc.record({ code: fc.constantFrom('RUS', 'BLR'), name: names })),
    photo: fc.option(fc.record({ format: fc.constant('1'), bytes: fc.uint8Array({ maxLength: 400 }) })),
  })
  const property = fc.property(owners, owner => {
    const read = decodeOwner(Uint8Array.from(encodeOwner(owner)))
    assert.ok(read)
    assert.equal(hex(encodeOwner(read)), hex(encodeOwner(owner)))
    assert.equal(read.birthDate.equals(owner.birthDate), true)
    assert.deepEqual(read.name, owner.name)
  })
  fc.assert(property, SEED)
})

test('bytes that are no policy are never read as one, and never throw', () => {
  const broken = fc.property(fc.uint8Array({ maxLength: 80 }), bytes => {
    assert.equal(decodeOwner(bytes), null)
    assert.equal(decodeInsurer(bytes), null)
  })
  fc.assert(broken, SEED)
  const whole = encodeInsurer(INSURER)
  for (let length = 0; length < whole.length; length += 1)
    assert.equal(decodeInsurer(whole.subarray(0, length)), null)
})

test('an object says how long it is from its head alone', () => {
  const property = fc.property(fc.integer({ min: 0, max: 70_000 }), length => {
    if (length > 65_535) return assert.throws(() => encodeTlv(0x62, new Uint8Array(length)), RangeError)
    const bytes = encodeTlv(0x5f21, new Uint8Array(length))
    assert.equal(wholeLength(bytes.subarray(0, 6)), bytes.length)
    assert.equal(decodeTlvs(bytes)?.[0]?.value.length, length)
    return undefined
  })
  fc.assert(property, SEED)
  assert.equal(wholeLength(Uint8Array.of(0x62, 0x82, 0x01)), null)
  assert.equal(
    decodeInsurer(encodeInsurer({ ...INSURER, from: day('2017-06-01') }))?.from.toString(),
    '2017-06-01',
  )
})
