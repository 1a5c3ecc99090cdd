import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { law } from '../test-support/an-application.ts'
import { monthsLived, whereToApply, type Place } from './where-to-apply.ts'

const possible = (place: Place, region: string, on: string, ageMonths: number | null = null) =>
  whereToApply(law, { region, on: day(on), ageMonths }).find(one => one.place === place)?.possible

test('an office of the insurer takes applications everywhere, from the first day (APP-12)', () => {
  assert.equal(possible('office', '77', '2011-01-01'), 'yes')
  assert.equal(possible('office', '50', '2026-11-23'), 'yes')
  assert.equal(possible('office', '77', '2010-12-31'), 'unknown')
})

test('a service centre takes everybody, and in the Moscow region only children below a year and a half (APP-05, APP-06)', () => {
  assert.equal(possible('mfc', '77', '2017-06-01', 400), 'yes')
  assert.equal(possible('mfc', '77', '2016-10-31'), 'unknown')
  assert.equal(possible('mfc', '50', '2017-05-28', 400), 'yes')
  assert.equal(possible('mfc', '50', '2017-05-29', 17), 'yes')
  assert.equal(possible('mfc', '50', '2017-05-29', 18), 'too_old')
  assert.equal(possible('mfc', '50', '2017-05-29'), 'age_needed')
})

test('the clinic of attachment takes applications in the Moscow region alone (APP-07)', () => {
  assert.equal(possible('clinic', '50', '2017-05-28'), 'no')
  assert.equal(possible('clinic', '50', '2017-05-29'), 'yes')
  assert.equal(possible('clinic', '77', '2017-05-29'), 'no')
})

test('an employer hands an application on and issues nothing (APP-08, APP-09)', () => {
  assert.equal(possible('employer', '77', '2017-06-01'), 'forwards')
})

test('the state portal: closed but in Moscow and St Petersburg for a while, open with the digital policy, then with a signature (APP-03, APP-04)', () => {
  assert.equal(possible('epgu', '50', '2016-11-01'), 'no')
  assert.equal(possible('epgu', '77', '2016-10-31'), 'no')
  assert.equal(possible('epgu', '77', '2016-11-01'), 'yes')
  assert.equal(possible('epgu', '78', '2017-05-28'), 'yes')
  assert.equal(possible('epgu', '77', '2017-05-29'), 'no')
  assert.equal(possible('epgu', '77', '2022-11-30'), 'no')
  assert.equal(possible('epgu', '77', '2022-12-01'), 'yes')
  assert.equal(possible('epgu', '77', '2025-09-30'), 'with_signature')
})

test('every place that is known says by which source', () => {
  for (const on of ['2016-11-01', '2017-06-01', '2026-11-23'])
    for (const { place, possible: may, because } of whereToApply(law, {
      region: '50',
      on: day(on),
      ageMonths: 3,
    }))
      assert.equal(
        because.length > 0,
        may !== 'unknown' && !(place === 'clinic' && may === 'no'),
        `${place} ${on}`,
      )
})

test('a certificate is given on a personal visit only while certificates are given (TMP-06)', () => {
  const visit = (on: string) => law.on(day(on)).find<boolean>('temporary-certificate/personal-visit')?.value
  assert.deepEqual(['2011-04-30', '2011-05-01', '2022-11-30', '2022-12-01'].map(visit), [
    undefined,
    true,
    true,
    undefined,
  ])
})

test('a month is full on its day', () => {
  assert.equal(monthsLived(day('2016-01-01'), day('2017-06-30')), 17)
  assert.equal(monthsLived(day('2016-01-01'), day('2017-07-01')), 18)
})
