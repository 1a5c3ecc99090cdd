import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Day } from '#kernel/day.ts'
import { readExamples, type ParameterExample } from './examples.ts'
import { loadLaw } from './load.ts'
import type { ParameterVariant } from './types.ts'

const law = await loadLaw(join(import.meta.dirname, '../../law'))
const examples = readExamples(law.files)

for (const [id, parameter] of law.parameters) {
  const own = examples.parameters.filter(example => example.parameter === id)
  test(`${id} answers each of its examples`, () => {
    assert.ok(own.length > 0, `law/examples/parameters/${id}.yaml is missing`)
    for (const example of own) answersAsExpected(example)
  })
  test(`${id} has an example on, before and after every day on which it changes`, () => {
    const missing = parameter.variants.flatMap(variant => {
      const same = own.filter(({ keys }) => keyText(keys) === keyText(variant.key))
      const shown = new Set(same.map(({ on }) => on.toString()))
      return changeDays(variant)
        .flatMap(on => [on.subtract({ days: 1 }), on, on.add({ days: 1 })])
        .filter(on => !shown.has(on.toString()))
        .map(on => `${on.toString()} ${keyText(variant.key)}`)
    })
    assert.deepEqual(missing, [])
  })
}

test('every example is about a parameter that stands in law/parameters', () => {
  const strangers = examples.parameters.filter(({ parameter }) => !law.parameters.has(parameter))
  assert.deepEqual(strangers, [])
})

for (const example of examples.terms) {
  test(`the term ends on the day of the example: ${example.name}`, () => {
    const end = law.calendar.addWorkingDays(example.from, example.workingDays, example.region)
    assert.equal(end.toString(), example.expect.toString(), example.because)
    assert.equal(law.calendar.workingDaysBetween(example.from, end, example.region), example.workingDays)
  })
}

for (const example of examples.days) {
  test(`the day is as in the example: ${example.name}`, () => {
    assert.equal(law.calendar.isWorkingDay(example.day, example.region), example.workingDay, example.because)
  })
}

function answersAsExpected({ name, parameter, keys, on, expect, because }: ParameterExample): void {
  const answer = law.on(on).find(parameter, keys)
  const says = `${parameter} ${keyText(keys)}: ${name} (${because})`
  if (isRecord(expect) && isRecord(answer?.value)) assert.partialDeepStrictEqual(answer.value, expect, says)
  else assert.deepEqual(answer ? answer.value : null, expect, says)
}

/** The first day of every value and gap, and the day after every last one. */
const changeDays = ({ timeline, gaps }: ParameterVariant): Day[] =>
  [...timeline, ...gaps].flatMap(({ from, until }) => (until ? [from, until.add({ days: 1 })] : [from]))

const keyText = (keys: Record<string, string>) =>
  Object.entries(keys)
    .map(pair => pair.join('='))
    .toSorted()
    .join(' ')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
