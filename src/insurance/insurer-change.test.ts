import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, isAfter } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { decideInsurerChange, type ChangeGround } from './insurer-change.ts'
import type { OpeningReason, Spell } from './spell.ts'

const law = await loadLaw(join(import.meta.dirname, '../../law'))

const spell = (from: string, openedBecause: OpeningReason, until: string | null = null): Spell => ({
  personId: 'p',
  spellId: from,
  insurerCode: '77001',
  region: '77',
  from: day(from),
  until: until === null ? null : day(until),
  openedBecause,
  closedBecause: until === null ? null : 'change_of_insurer',
})

const asked = (on: string, spells: Spell[], ground: ChangeGround = 'wish') =>
  decideInsurerChange({ spells, on: day(on), ground }, law)

const insured = [spell('2012-03-01', 'first_choice')]

test('the insurer is changed of one’s own wish up to 1 November, that day included, with the days left (CHG-01)', () => {
  assert.deepEqual(
    ['2017-10-31', '2017-11-01', '2017-11-02'].map(on => {
      const { allowed, daysLeft, possibleFrom } = asked(on, insured)
      return [allowed, daysLeft, possibleFrom.toString()]
    }),
    [
      [true, 1, '2017-10-31'],
      [true, 0, '2017-11-01'],
      [false, null, '2018-01-01'],
    ],
  )
})

test('once a calendar year: the second change waits for 1 January, and a first choice is no change (CHG-01)', () => {
  const changed = [spell('2017-02-10', 'change_of_wish'), spell('2012-03-01', 'first_choice', '2017-02-09')]
  const { allowed, changedOn, because } = asked('2017-05-29', changed)
  assert.equal(allowed, false)
  assert.deepEqual(changedOn.map(String), ['2017-02-10'])
  assert.match(because[0]?.says.en ?? '', /already: 10 February 2017\. Again from 1 January/)
  assert.ok(asked('2018-01-01', changed).allowed)
  assert.ok(asked('2017-05-29', [spell('2017-02-10', 'first_choice')]).allowed)
})

test('a change counts for the year in which it was applied for, whenever it was accepted (CHG-01)', () => {
  const accepted = { ...spell('2018-01-09', 'change_of_wish'), appliedOn: day('2017-10-30') }
  const changed = [accepted, spell('2012-03-01', 'first_choice', '2018-01-08')]
  assert.ok(asked('2018-05-29', changed).allowed)
  assert.equal(asked('2017-10-31', [{ ...changed[1]!, until: null }]).allowed, true)
})

test('a move and the end of the insurer’s contract know neither the count nor the day, and are not counted (CHG-01, CHG-02)', () => {
  const changed = [spell('2017-02-10', 'change_of_wish'), spell('2012-03-01', 'first_choice', '2017-02-09')]
  for (const ground of ['residence_changed', 'insurer_contract_ended'] as const)
    assert.ok(asked('2017-12-31', changed, ground).allowed, ground)
  const moved = [spell('2017-02-10', 'move'), spell('2012-03-01', 'first_choice', '2017-02-09')]
  assert.ok(asked('2017-05-29', moved).allowed)
})

test('somebody who is not insured has nothing to change, whatever the ground (CHG-01)', () => {
  const { allowed, because } = asked('2017-05-29', [])
  assert.equal(allowed, false)
  assert.match(because[0]?.says.ru ?? '', /первое заявление/)
  assert.equal(asked('2017-05-29', [], 'residence_changed').allowed, false)
})

test('every answer cites the act, and “possible from” is always a day on which the answer is yes (CHG-01)', () => {
  const days = fc.integer({ min: 0, max: 15 * 365 }).map(later => day('2011-01-01').add({ days: later }))
  fc.assert(
    fc.property(days, fc.uniqueArray(days, { maxLength: 4, selector: String }), (on, changes) => {
      const before = [day('2010-12-31'), ...changes.filter(change => !isAfter(change, on))].toSorted(
        Temporal.PlainDate.compare,
      )
      const spells = before.map((from, index) => {
        const next = before[index + 1]
        return {
          ...spell(from.toString(), index ? 'change_of_wish' : 'first_choice'),
          until: next?.subtract({ days: 1 }) ?? null,
        }
      })
      const decision = decideInsurerChange({ spells, on, ground: 'wish' }, law)
      assert.ok(decision.because.every(({ act, at }) => act && law.acts.has(act) && at))
      const then = decideInsurerChange({ spells, on: decision.possibleFrom, ground: 'wish' }, law)
      assert.ok(then.allowed)
    }),
    { seed: 20261123, numRuns: 300 },
  )
})
