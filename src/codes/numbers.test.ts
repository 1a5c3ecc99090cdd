import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkInn, withInnCheckDigits } from './inn.ts'
import { checkOgrn, ogrnCheckDigit } from './ogrn.ts'
import { checkSnils, decodeSnils, formatSnils, snilsCheckDigits } from './snils.ts'

const digits = (length: number) =>
  fc
    .array(fc.nat(9), { minLength: length, maxLength: length })
    .map(list => list.join(''))
    .filter(text => /[1-9]/.test(text))

/** The number with one digit moved on. */
const spoilt = (number: string, place: number, shift: number) =>
  number.slice(0, place) + ((Number(number[place]) + shift) % 10) + number.slice(place + 1)

test('published SNILS are right however they are written, and wrong with another check digit', () => {
  for (const snils of ['11223344595', '08765430300', '03596739300', '64270954807'])
    assert.equal(checkSnils(snils).valid, true, snils)
  for (const snils of ['03596739301', '11223344594', '1122334459'])
    assert.equal(checkSnils(snils).valid, false, snils)
  const pasted = checkSnils('112-233-445 95')
  assert.equal(pasted.valid && pasted.snils, '11223344595')
})

test('check digits of a SNILS at the sums 99, 100, 101, 102, 201 and 202', () => {
  const bodies = ['200007998', '200007999', '200008899', '200008989', '996100000', '996100001']
  assert.deepEqual(bodies.map(snilsCheckDigits), ['99', '00', '00', '01', '00', '00'])
})

test('a SNILS up to 001-001-998 has no check digits to verify; the next one has', () => {
  assert.equal(checkSnils('00100199700').valid, true)
  assert.equal(checkSnils('00100199899').valid, true)
  const next = snilsCheckDigits('001001999')
  assert.equal(checkSnils(`001001999${next}`).valid, true)
  assert.equal(checkSnils(`001001999${next === '00' ? '01' : '00'}`).valid, false)
})

test('zeros alone are no SNILS, though the rule of small numbers would let them through', () => {
  const checked = checkSnils('000-000-000 00')
  assert.deepEqual(!checked.valid && checked.refusals.map(refusal => refusal.code), ['codes.snils-zeros'])
})

test('a SNILS is read back from the way documents print it', () => {
  fc.assert(
    fc.property(digits(9), body => {
      const snils = body + snilsCheckDigits(body)
      const printed = formatSnils(snils)
      assert.match(printed, /^\d{3}-\d{3}-\d{3} \d\d$/)
      assert.deepEqual(decodeSnils(printed), { valid: true, snils, formatted: printed })
    }),
    { seed: 20261123 },
  )
})

test('a wrong digit of a SNILS over 001-001-998 is found', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200_000_000, max: 999_999_999 }),
      fc.nat(8),
      fc.integer({ min: 1, max: 9 }),
      (n, place, shift) => {
        const body = String(n)
        // The rule gives 00 for the sums 100 and 101 alike, so those two cannot be told apart.
        fc.pre(place > 0 && snilsCheckDigits(body) !== '00')
        assert.equal(checkSnils(spoilt(body + snilsCheckDigits(body), place, shift)).valid, false)
      },
    ),
    { seed: 20261123 },
  )
})

test('published OGRN are right, with another last digit wrong', () => {
  for (const ogrn of ['1020100695273', '1020202560553', '312547600000015'])
    assert.equal(checkOgrn(ogrn).valid, true, ogrn)
  assert.equal(checkOgrn('1020100695274').valid, false)
  const trader = checkOgrn('312547600000015')
  assert.equal(trader.valid && trader.of, 'sole_trader')
})

test('an OGRN with its check digit is right and with any other is wrong', () => {
  fc.assert(
    fc.property(fc.oneof(digits(12), digits(14)), fc.integer({ min: 1, max: 9 }), (body, shift) => {
      const ogrn = `${body}${ogrnCheckDigit(body)}`
      assert.equal(checkOgrn(ogrn).valid, true)
      assert.equal(checkOgrn(spoilt(ogrn, ogrn.length - 1, shift)).valid, false)
    }),
    { seed: 20261123 },
  )
})

test('published INN are right, with another last digit wrong', () => {
  for (const inn of ['0105005119', '0541012412', '770000000156', '540700012307'])
    assert.equal(checkInn(inn).valid, true, inn)
  for (const inn of ['0105005110', '770000000157', '77000000015'])
    assert.equal(checkInn(inn).valid, false, inn)
})

test('an INN with its check digits is right and with another last one is wrong', () => {
  fc.assert(
    fc.property(fc.oneof(digits(9), digits(10)), fc.integer({ min: 1, max: 9 }), (body, shift) => {
      const inn = withInnCheckDigits(body)
      assert.equal(inn.length, body.length === 9 ? 10 : 12)
      assert.equal(checkInn(inn).valid, true)
      assert.equal(checkInn(spoilt(inn, inn.length - 1, shift)).valid, false)
    }),
    { seed: 20261123 },
  )
})
