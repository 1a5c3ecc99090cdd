import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { checklistRequestSchema, questionOf } from './checklist-request.ts'

const body = { category: 'citizen', birthDate: '1985-03-10', region: '77' }

test('a body without a day asks about the business day (DOC-01)', () => {
  const question = questionOf(checklistRequestSchema.parse(body), day('2017-05-29'))
  assert.equal(question.on.toString(), '2017-05-29')
  assert.equal(question.birthDate.toString(), '1985-03-10')
  assert.equal(question.representative, undefined)
})

test('a body with a day and a representative keeps both (DOC-11)', () => {
  const request = checklistRequestSchema.parse({ ...body, on: '2023-01-01', representative: true })
  const question = questionOf(request, day('2017-05-29'))
  assert.deepEqual([question.on.toString(), question.representative], ['2023-01-01', true])
})

for (const [what, change] of Object.entries({
  'a category that is none': { category: 'tourist' },
  'a day that does not exist': { birthDate: '2017-02-29' },
  'a birth date as typed': { birthDate: '29.05.2017' },
  'a region of three digits': { region: '077' },
  'a region that is a number': { region: 77 },
  'an answer in words': { representative: 'yes' },
  'a field misspelt': { representitive: true },
})) {
  test(`${what} is refused before any question is asked (ELG-09)`, () => {
    assert.equal(checklistRequestSchema.safeParse({ ...body, ...change }).success, false)
  })
}
