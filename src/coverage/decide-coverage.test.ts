import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/law.ts'
import type { CoverageAnswer } from './coverage-answer.ts'
import type { CoverageFacts } from './coverage-facts.ts'
import { decideCoverage } from './decide-coverage.ts'

const law = await loadLaw(join(import.meta.dirname, '../../law'))
const TODAY = '2026-11-23'

/** The answer about a service by its id, in Moscow today where nothing else is said. */
function about(id: string, facts: Partial<Omit<CoverageFacts, 'on'>> & { on?: string } = {}): CoverageAnswer {
  const service = law.services.get(id)
  assert.ok(service, id)
  return decideCoverage(service, { region: '77', ...facts, on: day(facts.on ?? TODAY) }, law)
}

const verdict = ({ answer, paidBy }: CoverageAnswer) => [answer, paidBy]
const codes = ({ conditions }: CoverageAnswer) => conditions.map(({ code }) => code)

test('an emergency is free in every place, insured or not, in the system or outside it (COV-05, ATT-10, ELG-11)', () => {
  assert.deepEqual(verdict(about('tooth-extraction', { emergency: true, outside: true })), ['free', 'chi'])
  assert.deepEqual(verdict(about('tooth-extraction', { emergency: true, insured: false })), [
    'free',
    'budget',
  ])
  assert.deepEqual(verdict(about('stroke', { insured: false })), ['free', 'budget'])
})

test('an emergency does not make free what nobody needs in one (COV-13)', () => {
  assert.deepEqual(verdict(about('tooth-whitening', { emergency: true })), ['not_covered', 'person'])
})

test('what is given on indication is free when prescribed, free if it is when nobody says, and paid by own wish (COV-17, COV-18, COV-32)', () => {
  assert.deepEqual(verdict(about('ultrasound', { prescribed: true })), ['free', 'chi'])
  assert.deepEqual(verdict(about('ultrasound', { referral: true })), ['free', 'chi'])
  assert.equal(about('ultrasound').answer, 'free_if')
  assert.ok(codes(about('ultrasound')).includes('prescribed'))
  assert.deepEqual(verdict(about('ultrasound', { prescribed: false })), ['not_covered', 'person'])
})

test('a referral that is missing is a condition and no reason to pay, and some doctors need none (MIS-04, MIS-05, MIS-07)', () => {
  assert.deepEqual(codes(about('cardiologist', { referral: false })), ['referral'])
  assert.equal(about('cardiologist', { referral: true }).answer, 'free')
  assert.equal(about('therapist', { referral: false }).answer, 'free')
  assert.equal(about('dentist', { referral: false }).answer, 'free')
})

test('a clinic outside the system takes money for all that is no emergency, and the same is free in the system (COV-34)', () => {
  const answer = about('ultrasound', { outside: true, prescribed: true })
  assert.deepEqual(verdict(answer), ['not_covered', 'person'])
  assert.equal(answer.insteadOf, 'ultrasound')
})

test('the basic programme holds in every region (COV-03, COV-09, COV-10)', () => {
  const answer = about('tooth-extraction', { region: '75', insuredRegion: '77' })
  assert.deepEqual(verdict(answer), ['free', 'chi'])
  assert.ok(answer.because.some(({ act, at }) => act === 'fz-326' && at?.includes('35')))
})

test('what only the programme of a region gives is for those who are insured there, and for them elsewhere a condition (COV-02, COV-03, COV-29)', () => {
  const away = about('moscow-trips', { insuredRegion: '77', region: '75' })
  assert.deepEqual([away.answer, codes(away).includes('home_region')], ['free_if', true])
  const stranger = about('moscow-trips', { insuredRegion: '75', region: '75' })
  assert.notEqual(stranger.answer, 'free')
  const own = about('moscow-trips', { insuredRegion: '77', region: '77' })
  assert.ok(!codes(own).includes('home_region'))
  assert.ok(own.because.some(({ act, at }) => act === 'fz-326' && at === 'ст. 36'))
})

test('without insurance planned care asks for a policy, a baby and a mother are never refused (COV-06, COV-07)', () => {
  assert.deepEqual(codes(about('tooth-extraction', { insured: false })), ['insured'])
  assert.equal(about('tooth-extraction', { insured: false, age: 0 }).answer, 'free')
  assert.equal(about('childbirth', { insured: false }).answer, 'free')
})

test('a policy that is not at hand mattered while it had to be shown (COV-08, MIS-09)', () => {
  const asked = { policyAtHand: false } as const
  assert.deepEqual(codes(about('tooth-extraction', { ...asked, on: '2022-11-30' })), ['policy_shown'])
  assert.equal(about('tooth-extraction', { ...asked, on: '2022-12-01' }).answer, 'free')
})

test('what another purse pays is free for everybody (COV-30)', () => {
  assert.deepEqual(verdict(about('tuberculosis-treatment', { insured: false })), ['free', 'budget'])
})

test('dentures are paid by most, and free for whom a benefit gives them (COV-13, COV-24)', () => {
  assert.deepEqual(verdict(about('dentures')), ['not_covered', 'person'])
  assert.deepEqual(codes(about('dentures')), ['benefit'])
  assert.deepEqual(verdict(about('dentures', { tells: ['benefit'] })), ['free_if', 'budget'])
})

test('the longest wait ends on a working day of the calendar, over the New Year too (COV-31, COV-33)', () => {
  const limit = (on: string) => about('cardiologist', { referral: true, on }).waitingLimit
  assert.deepEqual([limit(TODAY)?.amount, limit(TODAY)?.unit], [14, 'working_days'])
  assert.equal(
    limit('2025-12-26')?.lastOn?.toString(),
    law.calendar.addWorkingDays(day('2025-12-26'), 14, '77').toString(),
  )
  assert.equal(limit('2018-06-01')?.lastOn?.toString(), '2018-06-15')
  assert.equal(limit('2015-06-01'), null)
})

test('no answer reaches back before the law', () => {
  assert.deepEqual(verdict(about('tooth-extraction', { on: '2010-12-31' })), ['unknown', null])
  assert.deepEqual(verdict(about('tooth-extraction', { on: '2011-01-01' })), ['free', 'chi'])
})

test('the check-up is free in the year in which it is due by the rule of the day (COV-15)', () => {
  const at = (ageOfYear: number, on: string) => about('check-up', { ageOfYear, age: ageOfYear, on }).answer
  assert.deepEqual(
    [20, 21, 22, 23, 24].map(age => at(age, '2017-05-29')),
    ['free_if', 'free', 'free_if', 'free_if', 'free'],
  )
  assert.deepEqual(
    [39, 40, 41].map(age => at(age, '2019-05-05')),
    ['free', 'free_if', 'free_if'],
  )
  assert.deepEqual(
    [39, 40, 41].map(age => at(age, '2019-05-06')),
    ['free', 'free', 'free'],
  )
  assert.deepEqual(
    [17, 18, 19].map(age => at(age, TODAY)),
    ['free_if', 'free', 'free_if'],
  )
})
