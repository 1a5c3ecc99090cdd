import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, type Day } from '#kernel/day.ts'
import { Problems } from './broken-law.ts'
import { readCalendarYears, workingCalendar } from './calendar.ts'
import { loadLaw } from './load.ts'

const SEED = { seed: 20261123 }
const { calendar } = await loadLaw(join(import.meta.dirname, '../../law'))
const days = fc.integer({ min: 0, max: 5800 }).map(n => day('2011-01-01').add({ days: n }))
const terms = fc.integer({ min: 0, max: 90 })
const sharedFile = join(import.meta.dirname, '../../../shared/facts/working-calendar.csv')

test('a term of n working days ends on a working day and counts back to n (TMP-09)', () => {
  fc.assert(
    fc.property(days, terms, (from, n) => {
      const end = calendar.addWorkingDays(from, n)
      assert.equal(calendar.workingDaysBetween(from, end), n)
      assert.ok(n === 0 ? end.equals(from) : calendar.isWorkingDay(end))
    }),
    SEED,
  )
})

test('a term runs from the next day: its own day never counts (TMP-09)', () => {
  fc.assert(
    fc.property(days, from => {
      assert.equal(calendar.workingDaysBetween(from, from), 0)
      const next = from.add({ days: 1 })
      assert.equal(calendar.workingDaysBetween(from, next), calendar.isWorkingDay(next) ? 1 : 0)
    }),
    SEED,
  )
})

test('two terms one after the other make one of both', () => {
  fc.assert(
    fc.property(days, terms, terms, (from, a, b) => {
      const apart = calendar.addWorkingDays(calendar.addWorkingDays(from, a), b)
      assert.ok(apart.equals(calendar.addWorkingDays(from, a + b)))
    }),
    SEED,
  )
})

test('2013 to 2026 are known in full, the years around by statutory holidays alone', () => {
  const known = Array.from({ length: 18 }, (_, index) => 2011 + index).filter(year =>
    calendar.isFullyKnown(year),
  )
  assert.deepEqual(
    known,
    Array.from({ length: 14 }, (_, index) => 2013 + index),
  )
  assert.equal(calendar.isWorkingDay(day('2028-01-07')), false)
})

test('a year without a file is named, never guessed', () => {
  assert.throws(() => calendar.isWorkingDay(day('2010-12-31')), /add law\/calendars\/2010\.yaml/)
})

test('a region has its own days off beside those of all', () => {
  const text = `year: 2017
known: in_full
source: [{act: tk-rf, at: "ст. 112"}]
daysOff: [{says: {ru: Праздник, en: Holiday}, days: [2017-06-12]}]
workedWeekends: [2017-06-17]
regional: {"75": [{says: {ru: Праздник края, en: Holiday of the region}, days: [2017-06-13]}]}
`
  const problems = new Problems()
  const years = readCalendarYears([{ path: 'calendars/2017.yaml', sha256: '', text }], problems)
  problems.refuseIfAny()
  const own = workingCalendar(years)
  const working = (on: string, region?: string) => own.isWorkingDay(day(on), region)
  assert.deepEqual(
    [working('2017-06-13'), working('2017-06-13', '75'), working('2017-06-13', '77')],
    [true, false, true],
  )
  assert.deepEqual(
    [working('2017-06-12'), working('2017-06-17'), working('2017-06-18')],
    [false, true, false],
  )
  assert.equal(own.addWorkingDays(day('2017-06-09'), 1, '75').toString(), '2017-06-14')
})

test('every day of 2013 to 2026 is as the facts beside the checkout say', {
  skip: existsSync(sharedFile) ? false : '../shared is absent',
}, async () => {
  const rows = (await readFile(sharedFile, 'utf8')).trim().split('\n').slice(1)
  const kinds = new Map(rows.map(row => row.split(',').slice(0, 2) as [string, string]))
  const expected = (on: Day) => {
    const kind = kinds.get(on.toString())
    return kind === undefined ? on.dayOfWeek < 6 : kind !== 'off'
  }
  for (let on = day('2013-01-01'); on.year < 2027; on = on.add({ days: 1 })) {
    assert.equal(calendar.isWorkingDay(on), expected(on), on.toString())
  }
})
