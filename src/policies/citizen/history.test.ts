import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Spell } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import type { Form, Policy } from '../policy.ts'
import { historyOf } from './history.ts'

const spell = (from: string, until: string | null, rest: Partial<Spell> = {}): Spell => ({
  personId: 'p',
  spellId: from,
  insurerCode: '77012',
  region: '77',
  from: day(from),
  until: until === null ? null : day(until),
  openedBecause: 'first_choice',
  closedBecause: null,
  ...rest,
})

const policy = (form: Form, from: string, until: string | null): Policy => ({
  personId: 'p',
  policyId: from,
  form,
  series: null,
  number: '7757910846000016',
  insurerCode: '77012',
  region: '77',
  from: day(from),
  until: until === null ? null : day(until),
  validUntil: null,
  endedBecause: null,
})

const shown = (moments: ReturnType<typeof historyOf>) =>
  moments.map(moment => [
    moment.on.toString(),
    moment.kind,
    moment.kind === 'policy' ? moment.policy.form : moment.spell.insurerCode,
    moment.isNow,
  ])

test('a person’s policies through the years stand in order, with what is in force today (POL-01, POL-17)', () => {
  const spells = [
    spell('2018-03-01', null, { insurerCode: '77008', openedBecause: 'change_of_wish' }),
    spell('2012-03-01', '2018-02-28', { closedBecause: 'change_of_insurer' }),
  ]
  const policies = [
    policy('paper', '2012-04-10', '2023-01-09'),
    policy('certificate', '2012-03-01', '2012-04-09'),
    policy('digital', '2023-01-10', null),
  ]
  assert.deepEqual(shown(historyOf(spells, policies, day('2026-11-23'))), [
    ['2012-03-01', 'insured', '77012', false],
    ['2012-03-01', 'policy', 'certificate', false],
    ['2012-04-10', 'policy', 'paper', false],
    ['2018-03-01', 'insured', '77008', true],
    ['2023-01-10', 'policy', 'digital', true],
  ])
})

test('an end that no other insurer follows is a moment of its own (RPL-10)', () => {
  const spells = [
    spell('2021-07-02', null, { openedBecause: 'return_from_service' }),
    spell('2012-03-01', '2020-06-30', { closedBecause: 'military_service' }),
  ]
  assert.deepEqual(
    shown(historyOf(spells, [], day('2026-11-23'))).map(([on, kind]) => [on, kind]),
    [
      ['2012-03-01', 'insured'],
      ['2020-06-30', 'ended'],
      ['2021-07-02', 'insured'],
    ],
  )
})
