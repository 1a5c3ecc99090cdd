import assert from 'node:assert/strict'
import test from 'node:test'
import { isId, newId } from './ids.ts'

test('ids are UUIDs of version 7, ordered by the time they were made', () => {
  const early = newId(1_000_000_000_000)
  const late = newId(1_000_000_000_001)
  assert.match(early, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.ok(early < late)
  assert.ok(isId(early) && !isId('x') && !isId(early.toUpperCase()))
})

test('ten thousand ids of one moment are all different', () => {
  assert.equal(new Set(Array.from({ length: 10_000 }, () => newId(1))).size, 10_000)
})
