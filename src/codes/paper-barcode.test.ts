import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { makeEnp } from './enp.ts'
import {
  barcodeSignature,
  decodePaperBarcode,
  encodePaperBarcode,
  readBarcode,
  type BarcodeContent,
} from './paper-barcode.ts'

const ANNA = {
  type: 2,
  enp: '5449020886000013',
  surname: 'Ёлкина',
  givenName: 'Анна-Мария',
  patronymic: 'Объедковна',
  sex: 'f',
  birthDate: day('1979-10-13'),
  validUntil: null,
} as const satisfies BarcodeContent

function bytesOf(content: BarcodeContent): Uint8Array {
  const encoded = encodePaperBarcode(content)
  assert.ok(encoded.ok)
  return encoded.value
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const codesOf = (result: { ok: true } | { ok: false; refusals: { code: string }[] }) =>
  result.ok ? [] : result.refusals.map(refusal => refusal.code)

test('a type 02 barcode tells what was written into it', () => {
  const read = readBarcode(base64(bytesOf(ANNA)))
  assert.ok(read.ok)
  assert.deepEqual(read.barcode, {
    type: 2,
    enp: '5449020886000013',
    surname: 'ЁЛКИНА',
    givenName: 'АННА-МАРИЯ',
    patronymic: 'ОБЪЕДКОВНА',
    sex: 'f',
    birthDate: '1979-10-13',
    validUntil: null,
  })
})

test('type 01 packs the name as the worked example of the rules does', () => {
  const name = { surname: 'Алпатова', givenName: 'Валентина', patronymic: 'Александровна' }
  const bytes = bytesOf({ ...ANNA, ...name, type: 1 })
  const example = '90A34D5C7871CEEF689E137690F33BDA94810E277D1DC439'
  assert.equal(Buffer.from(bytes.slice(9, 33)).toString('hex').toUpperCase(), example)
  assert.ok(bytes.slice(33, 51).every(byte => byte === 0))
})

test('type 01 tells the insurer and the region of insurance, type 02 neither', () => {
  const insurer = { insurerOgrn: '1025004642519', insurerOkato: '01000' }
  const first = decodePaperBarcode(bytesOf({ ...ANNA, ...insurer, type: 1 }))
  assert.ok(first.ok)
  assert.equal(first.value.insurerOgrn, '1025004642519')
  assert.equal(first.value.insurerOkato, '01000')
  const second = decodePaperBarcode(bytesOf({ ...ANNA, ...insurer }))
  assert.ok(second.ok && !('insurerOgrn' in second.value) && !('insurerOkato' in second.value))
})

test('every apostrophe and dash of a name is written and read as the plain one', () => {
  for (const surname of ["О'Тест-Имя", 'О’Тест–Имя', 'О‘Тест—Имя', 'О`Тест-Имя']) {
    const read = decodePaperBarcode(bytesOf({ ...ANNA, surname }))
    assert.equal(read.ok && read.value.surname, "О'ТЕСТ-ИМЯ")
  }
})

test('what is encoded is decoded again, in both types, with its signature', () => {
  const word = fc
    .string({ unit: fc.constantFrom(..."АБЁЖЙОЦЩЬЪЫЭЮЯ-.'0 9"), minLength: 1, maxLength: 17 })
    .filter(text => text === text.trim() && !/\s\s/.test(text))
  const content = fc.record({
    type: fc.constantFrom(1 as const, 2 as const),
    surname: word,
    givenName: word,
    patronymic: fc.oneof(word, fc.constant('')),
    sex: fc.constantFrom('m' as const, 'f' as const),
    birthDate: fc.integer({ min: 1, max: 65_535 }).map(days => day('1900-01-01').add({ days })),
    validUntil: fc.option(fc.integer({ min: 1, max: 65_535 }).map(days => day('1900-01-01').add({ days }))),
    sequence: fc.integer({ min: 1, max: 99_999 }),
    signature: fc.uint8Array({ minLength: 65, maxLength: 65 }),
  })
  fc.assert(
    fc.property(content, ({ sequence, signature, ...rest }) => {
      const enp = makeEnp({ region: '77', birthDate: rest.birthDate, sex: rest.sex, sequence })
      const bytes = bytesOf({ ...rest, enp, signature })
      const decoded = decodePaperBarcode(bytes)
      assert.ok(decoded.ok)
      const expected = {
        ...rest,
        enp,
        birthDate: rest.birthDate.toString(),
        validUntil: rest.validUntil?.toString() ?? null,
      }
      assert.deepEqual(decoded.value, expected)
      assert.deepEqual(barcodeSignature(bytes), signature)
    }),
    { seed: 20261123 },
  )
})

test('bad bytes give reasons, all at once, and never throw', () => {
  const spoil = (...changes: [at: number, byte: number][]) => {
    const bytes = bytesOf(ANNA)
    for (const [at, byte] of changes) bytes[at] = byte
    return codesOf(decodePaperBarcode(bytes))
  }
  assert.deepEqual(spoil([0, 3]), ['codes.barcode-type'])
  assert.deepEqual(spoil([8, 0]), ['codes.barcode-enp'])
  assert.deepEqual(spoil([1, 255]), ['codes.barcode-enp'])
  assert.deepEqual(spoil([9, 0b10111100]), ['codes.barcode-name'])
  assert.deepEqual(spoil([60, 0], [8, 0]), ['codes.barcode-enp', 'codes.barcode-sex'])
  assert.deepEqual(codesOf(decodePaperBarcode(new Uint8Array(129))), ['codes.barcode-size'])
  const first = bytesOf({ ...ANNA, type: 1 })
  first.fill(255, 56, 65)
  assert.deepEqual(codesOf(decodePaperBarcode(first)), ['codes.barcode-insurer'])
})

test('any 130 bytes and any text are answered without a throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 130, maxLength: 130 }),
      fc.constantFrom(1, 2, 7),
      fc.string(),
      (bytes, type, text) => {
        bytes[0] = type
        for (const read of [readBarcode(base64(bytes)), readBarcode(text)])
          if (!read.ok) assert.ok(read.reason.ru && read.reason.en && read.refusals.length)
      },
    ),
    { seed: 20261123 },
  )
})

test('base64 is read with line breaks, in its URL form and without padding; other text is refused', () => {
  const text = base64(bytesOf(ANNA))
  for (const form of [
    `${text.slice(0, 76)}\n${text.slice(76)}`,
    text.replaceAll('+', '-').replaceAll('/', '_'),
    text.replace(/=+$/, ''),
  ])
    assert.equal(readBarcode(form).ok, true)
  assert.deepEqual(codesOf(readBarcode('Иванов')), ['codes.barcode-base64'])
  assert.deepEqual(codesOf(readBarcode('')), ['codes.barcode-base64'])
  assert.deepEqual(codesOf(readBarcode('AgAb')), ['codes.barcode-size'])
})

const refusals = (change: Partial<BarcodeContent>) => codesOf(encodePaperBarcode({ ...ANNA, ...change }))

test('a name or a day that the barcode cannot hold is refused, all at once', () => {
  assert.deepEqual(refusals({ surname: 'Smith' }), ['codes.barcode-letters'])
  assert.deepEqual(refusals({ surname: 'А|Б' }), ['codes.barcode-letters'])
  assert.deepEqual(refusals({ surname: 'Я'.repeat(69 - 22) }), ['codes.barcode-name-length'])
  assert.deepEqual(refusals({ surname: 'Я'.repeat(68 - 22) }), [])
  assert.deepEqual(refusals({ birthDate: day('1900-01-01'), validUntil: day('2079-06-07') }), [
    'codes.barcode-day',
    'codes.barcode-day',
  ])
  assert.deepEqual(refusals({ birthDate: day('1900-01-02'), validUntil: day('2079-06-06') }), [])
})
