import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day, earlier, fullYears, isWithin, parseDay, readTypedDay } from './day.ts'

const SEED = { seed: 20261123 }
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map(date => day(date.toISOString().slice(0, 10)))

test('a day is read as people type it', () => {
  for (const text of ['29.05.2017', '29/5/2017', '29 05 2017', '29-5-2017', '2017-05-29', ' 29.05.2017 ']) {
    assert.equal(readTypedDay(text)?.toString(), '2017-05-29', text)
  }
})

test('what is not a real day is read as none', () => {
  for (const text of ['', '30.02.2017', '2017-13-01', '29.05.17', 'вчера', '2017-5-29', '32.01.2020'])
    assert.equal(readTypedDay(text), null, text)
  assert.equal(parseDay('2017-02-29'), null)
})

test('a year is reached on the birthday itself and not on the day before', () => {
  const born = day('2003-06-15')
  assert.equal(fullYears(born, day('2017-06-14')), 13)
  assert.equal(fullYears(born, day('2017-06-15')), 14)
  assert.equal(fullYears(born, day('2021-06-14')), 17)
  assert.equal(fullYears(born, day('2021-06-15')), 18)
})

test('someone born on 29 February reaches a year on 1 March of a common year', () => {
  const born = day('2008-02-29')
  assert.equal(fullYears(born, day('2022-02-28')), 13)
  assert.equal(fullYears(born, day('2022-03-01')), 14)
  assert.equal(fullYears(born, day('2024-02-29')), 16)
})

test('full years never go down as days pass, and grow by one a year', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(40_000), (born, days) => {
      const on = born.add({ days })
      const years = fullYears(born, on)
      assert.ok(fullYears(born, on.add({ days: 1 })) >= years)
      assert.equal(fullYears(born, on.add({ days: 366 })) - years >= 1, true)
    }),
    SEED,
  )
})

test('a period holds on its first and its last day', () => {
  assert.ok(isWithin(day('2017-01-01'), day('2017-01-01'), day('2017-01-31')))
  assert.ok(isWithin(day('2017-01-31'), day('2017-01-01'), day('2017-01-31')))
  assert.ok(!isWithin(day('2017-02-01'), day('2017-01-01'), day('2017-01-31')))
  assert.ok(isWithin(day('2099-01-01'), day('2017-01-01'), null))
  assert.equal(earlier(day('2017-01-02'), day('2017-01-01')).toString(), '2017-01-01')
})
