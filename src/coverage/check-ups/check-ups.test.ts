import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { law } from '#test/server.ts'
import { readBornYear } from './born-year.ts'
import { checkUpsOf } from './check-ups-of.ts'

/** How the check-up stands for an age reached in the year of a day: due or not, and the next year. */
function checkUpAt(on: string, age: number): [string, number | null] {
  const { checkUp } = checkUpsOf(law, day(on).year - age, day(on))
  return checkUp.is === 'unknown' ? ['unknown', null] : [checkUp.is, checkUp.next]
}

test('from 6 May 2019 the check-up is due at 18, 21 … 39 and every year from 40 (COV-15)', () => {
  const expected: [number, string, number][] = [
    [17, 'later', 2020],
    [18, 'due', 2022],
    [21, 'due', 2022],
    [22, 'later', 2021],
    [24, 'due', 2022],
    [38, 'later', 2020],
    [39, 'due', 2020],
    [40, 'due', 2020],
    [41, 'due', 2020],
  ]
  for (const [age, is, next] of expected) assert.deepEqual(checkUpAt('2019-05-06', age), [is, next], `${age}`)
})

test('until 5 May 2019 the check-up is due at 21, 24, 27 and so on (COV-15)', () => {
  const expected: [number, string, number][] = [
    [17, 'later', 2023],
    [18, 'later', 2022],
    [21, 'due', 2022],
    [24, 'due', 2022],
    [39, 'due', 2022],
    [40, 'later', 2021],
    [41, 'later', 2020],
  ]
  for (const [age, is, next] of expected) assert.deepEqual(checkUpAt('2019-05-05', age), [is, next], `${age}`)
})

test('the rule of the day is used in 2015 and 2017, and none is made up for 2012 or after July 2027', () => {
  assert.deepEqual(checkUpAt('2015-02-01', 42), ['due', 2018])
  assert.deepEqual(checkUpAt('2017-06-01', 40), ['later', 2019])
  assert.deepEqual(checkUpAt('2012-12-31', 42), ['unknown', null])
  assert.deepEqual(checkUpAt('2027-07-01', 42), ['unknown', null])
})

test('the preventive examination is due every year from 18, since 6 May 2019 (COV-15, COV-28)', () => {
  const at = (on: string, age: number) => {
    const { preventive } = checkUpsOf(law, day(on).year - age, day(on))
    return preventive.is === 'unknown' ? preventive.says?.ru : [preventive.is, preventive.next]
  }
  assert.equal(at('2019-05-05', 30), 'Порядок прежних лет не собран.')
  assert.deepEqual(at('2019-05-06', 17), ['later', 2020])
  assert.deepEqual(at('2019-05-06', 18), ['due', 2020])
  assert.deepEqual(at('2026-11-23', 41), ['due', 2027])
})

test('hepatitis C antibodies are tested from 25, since 2026', () => {
  const at = (on: string, age: number) => {
    const { hepatitisC } = checkUpsOf(law, day(on).year - age, day(on))
    return [hepatitisC.is, hepatitisC.is === 'unknown' ? null : hepatitisC.next]
  }
  assert.deepEqual(at('2025-12-31', 40), ['unknown', null])
  assert.deepEqual(at('2026-01-01', 24), ['later', 2027])
  assert.deepEqual(at('2026-01-01', 25), ['due', null])
})

test('a year of birth is four digits of this year or before; anything else is said to be unread', () => {
  const on = day('2026-11-23')
  for (const typed of ['1985', ' 1985 ', '2026', '1906'])
    assert.equal(readBornYear(typed, on).ok, true, typed)
  const refusalOf = (typed: string): string | undefined => {
    const read = readBornYear(typed, on)
    return read.ok ? undefined : read.refusals[0]?.code
  }
  for (const typed of ['', '85', '19855', 'год', '1905', '01985', '-985'])
    assert.equal(refusalOf(typed), 'coverage.born-year-unread', typed)
  assert.equal(refusalOf('2027'), 'coverage.born-year-to-come')
})
