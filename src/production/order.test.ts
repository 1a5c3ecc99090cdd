import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { withDatabase } from '#test/database.ts'
import { law, registers } from '#test/server.ts'
import { plasticStanding } from './availability.ts'
import { latenessOf, ORDER_MOVES, ORDER_STATES, type OrderState } from './order.ts'

const order = (state: OrderState) => ({
  state,
  targetOn: day('2017-06-11'),
  dueOn: day('2017-07-14'),
  region: '77',
})

test('lateness is counted in working days after the usual day and after the term of the law (TMP-09, TMP-10, TMP-11)', () => {
  const late = (on: string, state: OrderState = 'sent') => latenessOf(order(state), day(on), law.calendar)
  assert.deepEqual(late('2017-06-11'), { afterTarget: 0, afterTerm: 0 })
  assert.deepEqual(late('2017-06-13'), { afterTarget: 1, afterTerm: 0 })
  assert.deepEqual(late('2017-07-14'), { afterTarget: 24, afterTerm: 0 })
  assert.deepEqual(late('2017-07-15'), { afterTarget: 24, afterTerm: 0 })
  assert.deepEqual(late('2017-07-17'), { afterTarget: 25, afterTerm: 1 })
  assert.deepEqual(late('2017-07-17', 'at_office'), { afterTarget: 0, afterTerm: 0 })
})

test('plastic stood still from 1 February to 30 April 2017, and the day it goes on is told (POL-16)', () => {
  const on = (text: string) => {
    const plastic = plasticStanding({ law, registers }, '77012', day(text))
    return plastic.made ? 'made' : (plastic.until?.toString() ?? 'unknown')
  }
  assert.equal(on('2015-07-31'), '2015-08-01')
  assert.equal(on('2015-08-01'), 'made')
  assert.equal(on('2017-01-31'), 'made')
  assert.equal(on('2017-02-01'), '2017-05-01')
  assert.equal(on('2017-04-30'), '2017-05-01')
  assert.equal(on('2017-05-01'), 'made')
  assert.equal(on('2022-12-01'), 'unknown')
})

test('an insurer that makes no plastic is never told to, and until when is not promised (POL-15)', () => {
  const standing = (insurer: string) => plasticStanding({ law, registers }, insurer, day('2017-06-01'))
  assert.deepEqual(standing('77012'), { made: true })
  assert.deepEqual(standing('77005'), { made: false, until: null })
  assert.deepEqual(standing('99999'), { made: false, until: null })
})

test('the database holds the table of moves of the code, and refuses every other step', () =>
  withDatabase(async ({ owner }) => {
    const held = await owner.query<{ step: string }>(
      `select from_state || ' ' || to_state as step from production_move`,
    )
    const steps = new Set(
      Object.values(ORDER_MOVES).flatMap(({ from, to }) =>
        from.filter(state => state !== to).map(state => `${state} ${to}`),
      ),
    )
    assert.deepEqual(held.rows.map(({ step }) => step).toSorted(), [...steps].toSorted())
  }))

test('whatever moves are tried, an order that was handed over never moves again', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.values(ORDER_MOVES)), { maxLength: 40 }), tried => {
      let state: OrderState = 'ordered'
      for (const { from, to } of tried) {
        if (!(from as readonly OrderState[]).includes(state)) continue
        assert.notEqual(state, 'handed_over')
        state = to
      }
      assert.ok(ORDER_STATES.includes(state))
    }),
    { seed: 20261123 },
  ))
