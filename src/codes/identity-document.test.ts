import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { documentTypeOf, F011_CODES } from './document-type-of.ts'
import { DOCUMENT_TYPES } from './document-types.ts'
import { checkIdentityDocument } from './identity-document.ts'

const read = (type: string, series: string, number: string) => {
  const checked = checkIdentityDocument({ type, series, number })
  return checked.valid
    ? [checked.f011, checked.series, checked.number]
    : checked.refusals.map(refusal => refusal.code)
}

test('documents are read in their normal form, however they were typed', () => {
  assert.deepEqual(read('passport', '4510', '123456'), ['14', '45 10', '123456'])
  assert.deepEqual(read('14', ' 45 10 ', '123 456'), ['14', '45 10', '123456'])
  assert.deepEqual(read('passport', '', '4510 № 123456'), ['14', '45 10', '123456'])
  assert.deepEqual(read('birth_certificate', 'iv-мю', '123456'), ['3', 'IV-МЮ', '123456'])
  assert.deepEqual(read('birth_certificate', '1–AH', '123456'), ['3', 'I-АН', '123456'])
  assert.deepEqual(read('birth_certificate', 'ХУМЮ', '12345О'), ['3', 'XV-МЮ', '123450'])
  assert.deepEqual(read('birth_certificate', '', 'II-МЮ 123456'), ['3', 'II-МЮ', '123456'])
  assert.deepEqual(read('temporary_asylum_certificate', 'BK', '1234567'), ['25', 'ВК', '1234567'])
  assert.deepEqual(read('foreign_passport', '', 'AA1234567'), ['9', 'AA', '1234567'])
  assert.deepEqual(read('foreign_passport', '', 'N 1234567'), ['9', 'N', '1234567'])
  assert.deepEqual(read('residence_permit', '82', '1234567'), ['11', '82', '1234567'])
})

test('a series or number that does not fit its mask is refused, both at once', () => {
  assert.deepEqual(read('passport', '451', '12345'), ['codes.document-series', 'codes.document-number'])
  assert.deepEqual(read('passport', '', '123456'), ['codes.document-series'])
  assert.deepEqual(read('birth_certificate', 'IIII-МЮ', '123456'), ['codes.document-series'])
  assert.deepEqual(read('foreign_passport', '', '12345678901'), ['codes.document-number'])
  assert.deepEqual(read('foreign_passport', '123456789', '1'), ['codes.document-series'])
  assert.deepEqual(read('passport', '4510', ''), ['codes.document-number-empty'])
  assert.deepEqual(read('30', '1', '1'), ['codes.document-series'])
  assert.deepEqual(read('26', '', 'x'.repeat(21)), ['codes.document-number'])
  assert.deepEqual(read('power_of_attorney', '', '1'), ['codes.document-type'])
  assert.deepEqual(read('constructor', '', '1'), ['codes.document-type'])
})

const reason = (type: string, series: string, number: string) => {
  const checked = checkIdentityDocument({ type, series, number })
  assert.ok(!checked.valid)
  return checked.reason
}

test('the reason says what is expected, in both languages', () => {
  assert.match(reason('passport', '45', '123456').ru, /Нужно: 4 цифры/)
  assert.match(reason('passport', '45', '123456').en, /Expected: 4 digits/)
  assert.match(reason('birth_certificate', '45', '123456').ru, /римские цифры, дефис и две русские буквы/)
  assert.match(reason('7', 'АБ', '1').ru, /Нужно: 6 или 7 цифр/)
  assert.match(reason('residence_permit', '', 'x').ru, /Нужно: от 1 до 8 цифр/)
  assert.match(reason('30', '1', '1').ru, /Нужно: ничего/)
})

test('the normal form of a document is read back as itself', () => {
  const digits = fc.integer({ min: 0, max: 999_999 }).map(n => String(n).padStart(6, '0'))
  const roman = fc.constantFrom('I', 'II', 'III', 'IV', 'V', 'IX', 'XIV', 'XL')
  const letters = fc.string({
    unit: fc.constantFrom(...'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ'),
    minLength: 2,
    maxLength: 2,
  })
  fc.assert(
    fc.property(roman, letters, digits, (numeral, pair, number) => {
      assert.deepEqual(read('3', `${numeral}-${pair}`, number), ['3', `${numeral}-${pair}`, number])
      assert.deepEqual(read('3', `${numeral}${pair}`.toLowerCase(), number), [
        '3',
        `${numeral}-${pair}`,
        number,
      ])
    }),
    { seed: 20261123 },
  )
})

test('F011 has 29 kinds, each once, named in both languages; every document of Polis has its kind', () => {
  const codes = DOCUMENT_TYPES.map(type => type.code)
  assert.equal(new Set(codes).size, 29)
  assert.equal(codes.length, 29)
  for (const { name } of DOCUMENT_TYPES)
    assert.ok(/[а-я]/i.test(name.ru) && /^[A-Z][\w' ]+( \(\w+\))?$/.test(name.en), name.en)
  for (const code of Object.keys(F011_CODES)) assert.ok(documentTypeOf(code), code)
})

test('where the lists disagree on a code, or do not name it, the kind says so', () => {
  for (const code of ['20', '27', '29']) {
    const type = documentTypeOf(code)
    assert.equal(type?.confidence, 'C')
    assert.ok(type.note)
  }
})
