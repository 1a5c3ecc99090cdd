import assert from 'node:assert/strict'
import test from 'node:test'
import { fixedClock, systemClock } from './clock.ts'
import { day } from './day.ts'

test('POLIS_TODAY moves the business day and leaves instants real', () => {
  const clock = systemClock(day('2017-05-29'))
  assert.equal(clock.today().toString(), '2017-05-29')
  assert.ok(clock.now().epochMilliseconds > Date.parse('2026-01-01'))
})

test("without it the business day is that of the region's own time zone", () => {
  const clock = systemClock()
  const apart = clock.today('Asia/Kamchatka').since(clock.today('Europe/Kaliningrad')).days
  assert.ok(apart === 0 || apart === 1)
})

test('a fixed clock stands still and refuses what is not a day', () => {
  assert.equal(fixedClock('2017-06-01').today().toString(), '2017-06-01')
  assert.throws(() => fixedClock('1 June'))
})
