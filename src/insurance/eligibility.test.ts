import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { CATEGORIES, isCategory, type Category } from './category.ts'
import { decideEligibility, parameterOf, type EligibilityFacts } from './eligibility.ts'

const law = await loadLaw(join(import.meta.dirname, '../../law'))
const adult = (category: Category, on: string): EligibilityFacts => ({
  category,
  birthDate: day('1985-03-10'),
  region: '77',
  on: day(on),
})

function decided(facts: EligibilityFacts) {
  const outcome = decideEligibility(facts, law)
  assert.ok(outcome.ok)
  return outcome.value
}

const insurableOn = (on: string): Category[] =>
  CATEGORIES.filter(category => decided(adult(category, on)).insurable)

const RESIDENTS = CATEGORIES.slice(0, 6)

test('from the first day of the law residents and refugees are insured, nobody else (ELG-01, ELG-02, ELG-03, ELG-04, ELG-05)', () => {
  assert.deepEqual(insurableOn('2011-01-01'), RESIDENTS)
  assert.deepEqual(insurableOn('2016-12-31'), RESIDENTS)
})

test('EAEU workers and officials join on 1 January 2017 (ELG-07, ELG-08)', () => {
  assert.deepEqual(insurableOn('2017-01-01'), [...RESIDENTS, 'eaeu_worker', 'eaeu_official'])
  assert.deepEqual(insurableOn('2022-12-31'), [...RESIDENTS, 'eaeu_worker', 'eaeu_official'])
})

test('from 2023 all but the military and visitors can be insured (ELG-06, ELG-10)', () => {
  const excluded = CATEGORIES.filter(category => !insurableOn('2023-01-01').includes(category))
  assert.deepEqual(excluded, ['military', 'visa_visitor'])
})

test('every "no" says why with an act, and what to do instead, in both languages (ELG-06, ELG-10, ELG-11)', () => {
  for (const on of ['2011-01-01', '2014-01-10', '2016-12-31', '2022-12-31', '2026-06-01']) {
    for (const category of CATEGORIES.filter(one => !insurableOn(on).includes(one))) {
      const { because, insteadOf } = decided(adult(category, on))
      assert.ok(
        because.length > 0 && because.every(({ act, at }) => act && law.acts.has(act) && at),
        category,
      )
      assert.match(insteadOf?.says.ru ?? '', /Экстренную помощь окажут/)
      assert.match(insteadOf?.says.en ?? '', /Emergency care is/)
    }
  }
})

test('a decision names its rule, its revision and the parameters it used, for replay', () => {
  const { rule, revision, parameters } = decided(adult('foreign_worker_contributions', '2023-01-01'))
  assert.deepEqual(
    { rule, revision, parameters },
    {
      rule: 'insurance/eligibility',
      revision: 1,
      parameters: [
        'eligibility/foreign-worker-contributions',
        'foreign-worker/contribution-years',
        'eligibility/registration',
      ],
    },
  )
})

test('the answer is the same in every region, because no registered address is asked for (ELG-13, ELG-14)', () => {
  const answers = ['01', '50', '75', '77', '99'].map(region =>
    decided({ ...adult('citizen', '2017-05-29'), region }),
  )
  for (const answer of answers) assert.deepEqual(answer, answers[0])
})

test('all reasons of a refusal come at once: an impossible birth date and a day without law (ELG-01)', () => {
  const outcome = decideEligibility({ ...adult('citizen', '2010-12-31'), birthDate: day('2011-01-01') }, law)
  assert.deepEqual(!outcome.ok && outcome.refusals.map(({ code, field }) => [code, field]), [
    ['eligibility.born-after-day', 'birthDate'],
    ['eligibility.day-not-known', 'on'],
  ])
})

const mayBeBorn = (birthDate: string): boolean =>
  decideEligibility({ ...adult('citizen', '2017-05-29'), birthDate: day(birthDate) }, law).ok

test('the age of 130 is reached on the birthday and passed on the next one (ELG-01)', () => {
  assert.equal(mayBeBorn('1886-05-30'), true)
  assert.equal(mayBeBorn('1886-05-29'), false)
})

test('every category has its parameter, and no other text is a category', () => {
  for (const category of CATEGORIES) assert.ok(law.parameters.has(parameterOf(category)), category)
  assert.ok(isCategory('citizen') && !isCategory('Citizen') && !isCategory(''))
})

test('on every day from 2011 every category has exactly one answer, yes or no with advice (ELG-01, ELG-06, ELG-10)', () => {
  const days = fc.integer({ min: 0, max: 7300 }).map(n => day('2011-01-01').add({ days: n }))
  const ages = fc.integer({ min: 0, max: 47_000 })
  fc.assert(
    fc.property(fc.constantFrom(...CATEGORIES), days, ages, (category, on, age) => {
      const answer = decided({ category, birthDate: on.subtract({ days: age }), region: '77', on })
      assert.equal(answer.insteadOf === undefined, answer.insurable)
      assert.ok(answer.because.every(({ says }) => says.ru && says.en))
    }),
    { seed: 20261123 },
  )
})
