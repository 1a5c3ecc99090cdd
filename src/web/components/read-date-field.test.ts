import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { readDateField } from './read-date-field.ts'

const typed = (d: string, m: string, y: string) =>
  readDateField({ 'born-day': d, 'born-month': m, 'born-year': y }, 'born')

test('three boxes make a day', () => {
  assert.ok(typed('27', '3', '1985').on?.equals(day('1985-03-27')))
  assert.ok(typed(' 07 ', '03', '1985').on?.equals(day('1985-03-07')))
})

test('what is not a real day keeps what was typed', () => {
  assert.deepEqual(typed('31', '2', '1985'), {
    day: '31',
    month: '2',
    year: '1985',
    on: null,
    isEmpty: false,
  })
  assert.equal(typed('1', '1', '85').on, null)
  assert.equal(typed('1', '1', '').on, null)
})

test('empty boxes and a form without them are empty', () => {
  assert.equal(typed('', ' ', '').isEmpty, true)
  assert.equal(readDateField(undefined, 'born').isEmpty, true)
})

test('a whole date pasted into the first box is understood', () => {
  const pasted = typed('27.03.1985', '', '')
  assert.ok(pasted.on?.equals(day('1985-03-27')))
  assert.equal(pasted.month, '3')
})
