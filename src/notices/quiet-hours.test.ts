import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { afterQuietHours } from './quiet-hours.ts'
import { LEASE, nextAttempt } from './retry.ts'
import { registers } from './test-support/with-notices.ts'

const ZONES = [...new Set(registers.regions.map(({ timeZone }) => timeZone))]
const at = (text: string) => Temporal.Instant.from(text)

test('quiet hours are those of the region: one instant is night in one zone and day in another', () => {
  const evening = at('2026-11-23T18:00:00Z')
  assert.equal(afterQuietHours(evening, 'Europe/Moscow').toString(), '2026-11-24T06:00:00Z')
  assert.equal(afterQuietHours(evening, 'Europe/Kaliningrad').toString(), '2026-11-23T18:00:00Z')
  assert.equal(afterQuietHours(evening, 'Asia/Kamchatka').toString(), '2026-11-23T21:00:00Z')
})

test('20:59 is told, 21:00 waits, 8:59 waits a minute, 9:00 is told', () => {
  const moscow = (text: string) => afterQuietHours(at(`${text}+03:00`), 'Europe/Moscow').toString()
  assert.equal(moscow('2026-11-23T20:59:59'), '2026-11-23T17:59:59Z')
  assert.equal(moscow('2026-11-23T21:00:00'), '2026-11-24T06:00:00Z')
  assert.equal(moscow('2026-11-23T08:59:00'), '2026-11-23T06:00:00Z')
  assert.equal(moscow('2026-11-23T09:00:00'), '2026-11-23T06:00:00Z')
})

test('in every zone nothing goes out by night, and nothing waits longer than the night', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 1e9, max: 2e9 }), (zone, seconds) => {
      const asked = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
      const told = afterQuietHours(asked, zone)
      const { hour } = told.toZonedDateTimeISO(zone)
      assert.ok(hour >= 9 && hour < 21)
      const waited = asked.until(told).total('hours')
      assert.ok(waited >= 0 && waited <= 13, String(waited))
      assert.ok(afterQuietHours(told, zone).equals(told))
    }),
    { seed: 20261123 },
  )
})

test('attempts come ever later, never before the next minute, and end after three days', () => {
  const told = at('2026-11-23T09:00:00Z')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 80 }), (attempts, hours) => {
      const now = told.add({ hours })
      const next = nextAttempt(attempts, told, now)
      if (next === null) return assert.ok(hours > 68)
      assert.ok(hours < 72)
      const minutes = now.until(next).total('minutes')
      assert.ok(minutes >= 1 && minutes <= 180)
    }),
    { seed: 20261123 },
  )
  assert.ok(LEASE.total('minutes') > 5)
})
