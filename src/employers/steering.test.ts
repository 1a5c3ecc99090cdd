import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { maySteer, progressOf, type Batch } from './batch.ts'

const STEERINGS = ['start', 'cancel', 'resume', 'undo'] as const

const batches: fc.Arbitrary<Pick<Batch, 'stage' | 'state' | 'counts' | 'clearedOn'>> = fc
  .record({
    isCleared: fc.boolean(),
    stage: fc.constantFrom('checking', 'filing', 'undoing'),
    state: fc.constantFrom('running', 'cancelled', 'done'),
    parts: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)),
  })
  .map(({ isCleared, stage, state, parts: [left, faulty, refused, withdrawn, kept] }) => {
    const filed = withdrawn + kept + left
    const checked = faulty + filed + refused
    return {
      stage,
      state,
      clearedOn: isCleared && state !== 'running' ? day('2026-11-23') : null,
      counts: { rows: checked + left, checked, faulty, filed, refused, withdrawn, kept },
    }
  })

test('a running list can be cancelled and nothing else, and a resting one never (J24)', () => {
  const property = fc.property(batches, batch => {
    const may = STEERINGS.filter(steering => maySteer(steering, batch))
    if (batch.state === 'running') assert.deepEqual(may, ['cancel'])
    else assert.ok(!may.includes('cancel'))
    assert.ok(!may.includes('start') || !may.includes('undo'))
    assert.ok(batch.stage !== 'undoing' || !may.includes('undo'), 'what is undone is not undone again')
  })
  fc.assert(property, { seed: 20261123 })
})

test('a list whose rows were cleared rests for good', () => {
  const property = fc.property(batches, batch => {
    const may = STEERINGS.filter(steering => maySteer(steering, batch))
    assert.ok(!batch.clearedOn || may.length === 0, may.join())
  })
  fc.assert(property, { seed: 20261123 })
})

test('no stage has done more rows than it has to do (J24)', () => {
  const property = fc.property(batches, batch => {
    const { done, total } = progressOf(batch)
    assert.ok(done >= 0 && done <= total)
  })
  fc.assert(property, { seed: 20261123 })
})
