import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { newbornCover } from './newborn-cover.ts'

const law = await loadLaw(join(import.meta.dirname, '../../law'))
const cover = (on: string, registeredOn?: string) =>
  newbornCover({ on: day(on), registeredOn: registeredOn ? day(registeredOn) : undefined }, law)

test('an unregistered newborn is served by the mother’s insurer with no last day (ELG-22)', () => {
  const { withMother, untilOn, because } = cover('2017-05-29')
  assert.deepEqual({ withMother, untilOn }, { withMother: true, untilOn: null })
  assert.match(because[0]?.says.ru ?? '', /страховщик мамы/)
})

test('30 days after registration is the last day with the mother’s insurer, the 31st is not (ELG-22)', () => {
  assert.equal(cover('2017-05-31', '2017-05-01').withMother, true)
  assert.equal(cover('2017-06-01', '2017-05-01').withMother, false)
  assert.equal(cover('2017-05-02', '2017-05-01').untilOn?.toString(), '2017-05-31')
})

test('before August 2016 the term ends with the day of registration (ELG-22)', () => {
  assert.equal(cover('2016-08-03', '2016-08-03').withMother, true)
  assert.equal(cover('2016-08-04', '2016-08-03').withMother, false)
  assert.equal(cover('2016-09-03', '2016-08-04').withMother, true)
})

test('from 9 September 2025 it ends there again, and the child stays with that insurer by default (ELG-22)', () => {
  assert.equal(cover('2025-09-10', '2025-09-09').withMother, false)
  assert.equal(cover('2025-09-10', '2025-09-09').assignedByDefault, true)
  assert.equal(cover('2025-09-10', '2025-09-08').withMother, true)
  assert.equal(cover('2025-09-10', '2025-09-08').assignedByDefault, false)
})

test('a registration after the day asked about has not happened yet (ELG-22)', () => {
  assert.equal(cover('2017-05-29', '2017-06-15').untilOn, null)
})
