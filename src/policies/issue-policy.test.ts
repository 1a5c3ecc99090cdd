import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/law.ts'
import { validUntil } from './issue-policy.ts'

const law = await loadLaw(join(import.meta.dirname, '../../law'))
const until = (category: string, appliedOn: string, statusUntil?: string): string | null =>
  validUntil(law, {
    category,
    appliedOn: day(appliedOn),
    statusUntil: statusUntil ? day(statusUntil) : null,
  })?.toString() ?? null

test("a citizen's policy has no last day, in 2011 as today (ELG-17, POL-19)", () => {
  assert.equal(until('citizen', '2011-05-01'), null)
  assert.equal(until('citizen', '2026-11-23'), null)
})

test('a permanent resident had an unlimited policy until 19.11.2017, then one to the end of a year (ELG-18)', () => {
  assert.equal(until('foreign_permanent', '2017-11-19', '2021-03-01'), null)
  assert.equal(until('foreign_permanent', '2018-06-01', '2021-03-01'), '2018-12-31')
})

test('an application from 20 November gives the policy to the end of the next year (ELG-19)', () => {
  assert.equal(until('refugee', '2018-11-19', '2025-01-01'), '2018-12-31')
  assert.equal(until('refugee', '2017-11-20', '2025-01-01'), '2018-12-31')
  assert.equal(until('refugee', '2018-11-20', '2025-01-01'), '2019-12-31')
})

test('a policy never outlives the status that gives the right to it (ELG-19, ELG-20)', () => {
  assert.equal(until('foreign_temporary', '2017-06-01', '2017-09-15'), '2017-09-15')
  assert.equal(until('refugee', '2018-06-01', '2018-09-15'), '2018-09-15')
  assert.equal(until('eaeu_worker', '2026-11-23', '2027-02-01'), '2027-02-01')
})
