import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { classifyScan } from './classify.ts'
import { toRussianLayout } from './keyboard-layout.ts'
import { encodePaperBarcode } from './paper-barcode.ts'

const wrong = (text: string) => {
  const scan = classifyScan(text)
  return [scan.kind, ...('refusals' in scan ? scan.refusals.map(refusal => refusal.code) : [])]
}

test('numbers are told apart by their digits, however they are grouped', () => {
  assert.deepEqual(classifyScan('5449 0208 8600 0013\n'), {
    kind: 'enp',
    enp: '5449020886000013',
    refusals: [],
  })
  assert.deepEqual(classifyScan('112-233-445 95'), { kind: 'snils', snils: '11223344595', refusals: [] })
  assert.deepEqual(classifyScan('112233445 95'), { kind: 'snils', snils: '11223344595', refusals: [] })
  assert.deepEqual(classifyScan('123 456 789'), { kind: 'certificate', certificate: '123456789' })
})

test('a number with an error says which number it is and what is wrong with it', () => {
  assert.deepEqual(wrong('5449 0208 8600 0014'), ['enp', 'codes.enp-check-digit'])
  assert.deepEqual(wrong('544902088600013'), ['enp', 'codes.enp-length'])
  assert.deepEqual(wrong('11223344594'), ['snils', 'codes.snils-check-digit'])
})

const old = (series: string | null, number: string, mayBePassport = false) => ({
  kind: 'oldPolicy',
  series,
  number,
  mayBePassport,
})

test('other numbers are an old policy, and may be a passport where they have its digits', () => {
  assert.deepEqual(classifyScan('46-77 № 1234567'), old('46-77', '1234567'))
  assert.deepEqual(classifyScan('12 1234567'), old('12', '1234567'))
  assert.deepEqual(classifyScan('аб 123456'), old('АБ', '123456'))
  assert.deepEqual(classifyScan('4510 123456'), old('4510', '123456', true))
  assert.deepEqual(classifyScan('123456'), old(null, '123456'))
})

test('the barcode of a paper policy is known by its bytes, in the Russian layout too', () => {
  const encoded = encodePaperBarcode({
    type: 2,
    enp: '5449020886000013',
    surname: 'Тестова',
    givenName: 'Юлия',
    sex: 'f',
    birthDate: day('1979-10-13'),
    validUntil: null,
    signature: Uint8Array.from({ length: 65 }, (_, place) => 255 - place),
  })
  assert.ok(encoded.ok)
  const text = Buffer.from(encoded.value).toString('base64')
  for (const scanned of [text, toRussianLayout(text)]) {
    const scan = classifyScan(scanned)
    assert.ok(scan.kind === 'barcode')
    assert.equal(scan.barcode?.surname, 'ТЕСТОВА')
  }
  assert.deepEqual(wrong(Buffer.alloc(130, 9).toString('base64')), ['barcode', 'codes.barcode-type'])
})

const name = (text: string, birthDate: string | null = null) => ({
  kind: 'name',
  name: text,
  birthDate: birthDate && day(birthDate),
})

test('letters are a name, with or without a birth date, in any layout', () => {
  assert.deepEqual(classifyScan(' Иванов  И О '), name('Иванов И О'))
  assert.deepEqual(classifyScan("О'Тест-Ёлкина Анна 09.03.1968"), name("О'Тест-Ёлкина Анна", '1968-03-09'))
  assert.deepEqual(classifyScan('[f,fhjd 1968-03-09'), name('[f,fhjd', '1968-03-09'))
  assert.deepEqual(classifyScan('Ivanov'), name('Ivanov'))
})

test('what is nothing of this is unknown and says what to do', () => {
  for (const text of ['', '09.03.1968', '1968-03-09', '8 (912) 345-67-89 доб. 5!', '?', 'Иванов 31.02.1968'])
    assert.deepEqual(wrong(text), ['unknown', 'codes.scan-unknown'], text)
})
