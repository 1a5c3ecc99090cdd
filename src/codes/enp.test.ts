import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { checkEnp, decodeEnp, facet, makeEnp } from './enp.ts'
import { luhnCheckDigit } from './luhn.ts'

// Numbers published with the programs of regional funds, or made by their rule: region, birth date, sex, sequence.
const KNOWN = [
  ['0167940818000016', '01', '1950-12-31', 'm', 1],
  ['7747999718000025', '77', '2000-12-31', 'm', 2],
  ['5449020886000013', '54', '1979-10-13', 'f', 1],
  ['8697579770000101', '86', '2024-02-29', 'f', 10],
  ['6488789769007770', '64', '2012-11-30', 'f', 777],
  ['7856130840000017', '78', '1968-03-09', 'm', 1],
] as const

const person = fc.record({
  region: fc.integer({ min: 1, max: 99 }).map(code => String(code).padStart(2, '0')),
  birthDate: fc
    .integer({ min: 0, max: 73_000 })
    .map(days => Temporal.PlainDate.from('1880-01-01').add({ days })),
  sex: fc.constantFrom('m' as const, 'f' as const),
  sequence: fc.integer({ min: 1, max: 99_999 }),
})

/** The body of an ENP with the check digit that belongs to it. */
const closed = (body: string) => body + luhnCheckDigit(body)

const codesOf = (text: string) => {
  const checked = checkEnp(text)
  return checked.valid ? [] : checked.refusals.map(refusal => refusal.code)
}

test('known ENPs are made of their parts and taken apart into them', () => {
  for (const [enp, region, birthDate, sex, sequence] of KNOWN) {
    assert.equal(makeEnp({ region, birthDate: day(birthDate), sex, sequence }), enp)
    assert.deepEqual(decodeEnp(enp), { valid: true, region, birthDate, sex, sequence })
  }
})

test('the facet of a woman born on 13 October 1979 is 49020886', () => {
  assert.equal(facet(day('1979-10-13'), 'f'), '49020886')
})

test('the facet changes its rule between 1950 and 1951 and between 2000 and 2001', () => {
  const months = ['1950-01-01', '1951-01-01', '2000-01-01', '2001-01-01'].map(on =>
    facet(day(on), 'f').slice(0, 2),
  )
  assert.deepEqual(months, ['78', '58', '58', '98'])
})

test('every ENP that is made is taken apart into the same parts', () => {
  fc.assert(
    fc.property(person, parts => {
      const enp = makeEnp(parts)
      assert.match(enp, /^\d{16}$/)
      assert.deepEqual(decodeEnp(enp), { valid: true, ...parts, birthDate: parts.birthDate.toString() })
    }),
    { seed: 20261123 },
  )
})

test('one wrong digit is always found, two neighbours changed over are found unless they are 0 and 9', () => {
  fc.assert(
    fc.property(person, fc.nat(15), fc.integer({ min: 1, max: 9 }), (parts, place, shift) => {
      const enp = makeEnp(parts)
      const wrong = (Number(enp[place]) + shift) % 10
      assert.ok(codesOf(enp.slice(0, place) + wrong + enp.slice(place + 1)).includes('codes.enp-check-digit'))
      const [a = '', b = ''] = enp.slice(place, place + 2)
      if (!b || a === b || a + b === '09' || a + b === '90') return
      assert.ok(codesOf(enp.slice(0, place) + b + a + enp.slice(place + 2)).includes('codes.enp-check-digit'))
    }),
    { seed: 20261123 },
  )
})

test('spaces, dashes, invisible marks and the letter О for zero are read in a pasted ENP', () => {
  for (const text of [
    '5449 0208 8600 0013',
    '5449-0208–8600−0013',
    ' 5449\u00A00208\u200B86ОО OO13\n',
    '№ 5449020886000013',
  ]) {
    const checked = checkEnp(text)
    assert.equal(checked.valid && checked.enp, '5449020886000013')
  }
})

const warnings = (birthDate: string, sex: 'm' | 'f') => {
  const checked = checkEnp('5449020886000013', { birthDate: day(birthDate), sex })
  assert.ok(checked.valid)
  return checked.warnings.map(warning => warning.code)
}

test('a facet that disagrees with the person is a warning for the birth date and one for the sex, not a refusal', () => {
  assert.deepEqual(warnings('1979-10-13', 'f'), [])
  assert.deepEqual(warnings('1979-10-31', 'f'), ['codes.enp-other-birth-date'])
  assert.deepEqual(warnings('1979-10-31', 'm'), ['codes.enp-other-birth-date', 'codes.enp-other-sex'])
})

test('a warning tells the birth date of the number in both languages', () => {
  const checked = checkEnp('5449020886000013', { birthDate: day('1980-01-01'), sex: 'f' })
  assert.ok(checked.valid)
  assert.match(checked.warnings[0]?.says.ru ?? '', /13 октября 1979/)
  assert.match(checked.warnings[0]?.says.en ?? '', /13 October 1979/)
})

test('a number that is no ENP says what is wrong, all of it at once', () => {
  assert.deepEqual(codesOf(''), ['codes.enp-empty'])
  assert.deepEqual(codesOf('54490208860000130'), ['codes.enp-length'])
  assert.deepEqual(codesOf('54490208860000AB'), ['codes.enp-not-digits'])
  assert.deepEqual(codesOf('0000000000000000'), ['codes.enp-zeros'])
  assert.deepEqual(codesOf('5449120886000013'), ['codes.enp-check-digit'])
  assert.deepEqual(codesOf(closed('004902088600001')), ['codes.enp-region'])
  assert.deepEqual(codesOf(closed('544902088600000')), ['codes.enp-sequence'])
  assert.deepEqual(codesOf(closed('000000000000000').replace(/.$/, '5')), [
    'codes.enp-check-digit',
    'codes.enp-region',
    'codes.enp-facet',
    'codes.enp-sequence',
  ])
})

test('a facet of no date, or of a month raised for other years, is refused', () => {
  const swap = (from: string, to: string) => closed(`54${'49020886'.replace(from, to)}00001`)
  // Month 13, 31 February, and the month of 1951–2000 with a year after it.
  assert.deepEqual(codesOf(swap('49', '46')), ['codes.enp-facet'])
  assert.deepEqual(codesOf(closed('545702086800001')), ['codes.enp-facet'])
  assert.deepEqual(codesOf(closed('544989978600001')), ['codes.enp-facet'])
})

test('an ENP is not made for a sequence over 99999, for none, or for a region that is none', () => {
  const parts = { region: '54', birthDate: day('1979-10-13'), sex: 'f', sequence: 1 } as const
  assert.throws(() => makeEnp({ ...parts, sequence: 100_000 }), RangeError)
  assert.throws(() => makeEnp({ ...parts, sequence: 0 }), RangeError)
  assert.throws(() => makeEnp({ ...parts, sequence: 1.5 }), RangeError)
  assert.throws(() => makeEnp({ ...parts, region: '5' }), RangeError)
  assert.throws(() => makeEnp({ ...parts, region: '00' }), RangeError)
})
