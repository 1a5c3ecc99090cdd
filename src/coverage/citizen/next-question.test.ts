import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { Service } from '#law/types.ts'
import { law } from '#test/server.ts'
import { decideCoverage } from '../decide-coverage.ts'
import type { QuestionName } from './answers.ts'
import { ageBands } from './age-bands.ts'
import type { Asked } from './asked.ts'
import { factsAsked } from './facts-asked.ts'
import { nextQuestion, possibleAnswers } from './next-question.ts'
import { OFTEN_CHARGED } from './often-charged.ts'

const TODAY = day('2026-11-23')
const DAYS = [day('2012-03-01'), day('2017-06-01'), day('2020-02-29'), TODAY]
const NOTHING: Asked = { words: '', region: '77', answers: {} }
const serviceOf = (id: string): Service => law.services.get(id) ?? assert.fail(`no service ${id}`)

/** Every way through the questions of a service, an age only at the edges of what counts. */
function* walks(
  service: Service,
  asked: Asked,
  on = TODAY,
): Generator<{ asked: Asked; order: QuestionName[] }> {
  const name = nextQuestion(law, service, asked, on)
  if (!name) return yield { asked, order: [] }
  const answers = possibleAnswers(name, service, on)
  const tried = answers.length > 20 ? ['0', '17', '18', '39', '40', '70'] : answers
  for (const value of [...tried, 'unknown'])
    for (const { asked: end, order } of walks(
      service,
      { ...asked, answers: { ...asked.answers, [name]: value } },
      on,
    ))
      yield { asked: end, order: [name, ...order] }
}

test('nobody is asked more than three questions, of any service, whatever the answers, on any day (C21, J13)', () => {
  for (const on of DAYS)
    for (const service of law.services.values())
      for (const { order } of walks(service, NOTHING, on)) {
        assert.ok(order.length <= 3, `${service.id}: ${order.join(', ')}`)
        assert.equal(new Set(order).size, order.length, service.id)
      }
})

test('«не знаю» to everything leaves the verdict as it is without a question, on its conditions, and never "paid" for want of a prescription (C21)', () => {
  for (const service of law.services.values()) {
    let asked = NOTHING
    for (
      let name = nextQuestion(law, service, asked, TODAY);
      name;
      name = nextQuestion(law, service, asked, TODAY)
    )
      asked = { ...asked, answers: { ...asked.answers, [name]: 'unknown' } }
    const verdict = decideCoverage(service, factsAsked(asked, TODAY), law)
    assert.deepEqual(verdict, decideCoverage(service, factsAsked(NOTHING, TODAY), law), service.id)
    if (asked.answers.prescribed && !asked.answers.benefit)
      assert.notEqual(verdict.answer, 'not_covered', service.id)
  }
})

test('a question is asked only where one of its answers changes the verdict', () => {
  const keyOf = (service: Service, asked: Asked): string => {
    const { answer, paidBy, conditions } = decideCoverage(service, factsAsked(asked, TODAY), law)
    return JSON.stringify([answer, paidBy, conditions])
  }
  for (const service of law.services.values()) {
    const name = nextQuestion(law, service, NOTHING, TODAY)
    if (!name) continue
    const verdicts = [...possibleAnswers(name, service, TODAY), 'unknown'].map(value =>
      keyOf(service, { ...NOTHING, answers: { [name]: value } }),
    )
    assert.ok(new Set(verdicts).size > 1, `${service.id}: ${name}`)
  }
})

test('what is free for everyone is not asked about; what a doctor prescribes is asked once', () => {
  const first = (id: string, asked = NOTHING): string | null => nextQuestion(law, serviceOf(id), asked, TODAY)
  assert.equal(first('tooth-extraction'), null)
  assert.equal(first('therapist'), null)
  assert.equal(first('tooth-whitening'), null)
  assert.equal(first('mri'), 'prescribed')
  assert.equal(first('mri', { ...NOTHING, answers: { prescribed: 'yes' } }), null)
  assert.equal(first('mri', { ...NOTHING, answers: { prescribed: 'no' } }), null)
  assert.equal(first('mri', { ...NOTHING, answers: { prescribed: 'unknown' } }), 'referral')
  assert.equal(first('cardiologist'), 'referral')
  assert.equal(first('dentures'), 'benefit')
  assert.equal(first('check-up'), 'age')
})

test('what the words of the search told is not asked again, and an answer counts before them', () => {
  const words = { ...NOTHING, words: 'врач назначил мрт' }
  assert.equal(nextQuestion(law, serviceOf('mri'), words, TODAY), null)
  assert.equal(factsAsked(words, TODAY).prescribed, true)
  assert.equal(factsAsked({ ...words, answers: { prescribed: 'no' } }, TODAY).prescribed, false)
  assert.equal(factsAsked({ ...words, answers: { prescribed: 'unknown' } }, TODAY).prescribed, undefined)
  const outside = { ...NOTHING, words: 'узи в частной клинике' }
  assert.equal(factsAsked(outside, TODAY).outside, true)
  const unsure = factsAsked({ ...outside, answers: { clinic: 'unknown' } }, TODAY)
  assert.equal(decideCoverage(serviceOf('ultrasound'), unsure, law).answer, 'free_if')
})

test('an age is chosen among the bands that a service knows', () => {
  assert.deepEqual(ageBands(serviceOf('tooth-whitening'), TODAY), [{ from: 0, to: null }])
  assert.deepEqual(
    ageBands(serviceOf('certificate-for-pool'), TODAY).map(({ from, to }) => [from, to]),
    [
      [0, 17],
      [18, null],
    ],
  )
})

test('the twelve things that people are wrongly charged for are services', () => {
  assert.equal(new Set(OFTEN_CHARGED).size, 12)
  for (const id of OFTEN_CHARGED) {
    const { answer } = decideCoverage(serviceOf(id), factsAsked(NOTHING, TODAY), law)
    assert.match(answer, /^free/, id)
  }
})
