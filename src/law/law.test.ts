import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { loadLaw, type Term } from './law.ts'

const law = await loadLaw(join(import.meta.dirname, '../../law'))
const value = (on: string, id: string, keys?: Record<string, string>): unknown =>
  law.on(day(on)).value(id, keys).value
const validity = (on: string, category: string) => value(on, 'policy/validity', { category })
const wait = (on: string) => law.on(day(on)).value<Term>('waiting/specialist').value
const centre = (region: string) =>
  law.on(day('2017-05-29')).value<{ ageBelowMonths: number | null }>('channel/mfc', { region }).value
const silent = (on: string, id: string, keys?: Record<string, string>): boolean =>
  law.on(day(on)).find(id, keys) === null

test('on 29.05.2017 a certificate comes at once, with the rights of a policy, for 30 working days (TMP-01, TMP-02, TMP-03, TMP-04)', () => {
  assert.equal(value('2017-05-29', 'temporary-certificate/issued'), true)
  assert.equal(value('2017-05-29', 'temporary-certificate/same-rights'), true)
  assert.equal(value('2017-05-29', 'temporary-certificate/term'), 30)
})

test('the policy is due in 30 working days in 2017 and on the same day from 01.12.2022 (TMP-07, TMP-08, TMP-09)', () => {
  assert.equal(value('2017-06-01', 'policy/issue-term'), 30)
  assert.equal(value('2022-12-01', 'policy/issue-term'), 0)
  const due = law.calendar.addWorkingDays(day('2017-06-01'), 30)
  assert.equal(due.toString(), '2017-07-14')
})

test('ten days are a target beside the term of law, not the term (TMP-10)', () => {
  const target = law.on(day('2017-05-29')).value('policy/production-target')
  assert.deepEqual([target.value, target.confidence], [10, 'C'])
  assert.notEqual(value('2017-05-29', 'policy/issue-term'), target.value)
})

test('no certificate is issued from 01.12.2022, one issued before keeps its rights (TMP-02)', () => {
  assert.equal(value('2022-12-01', 'temporary-certificate/issued'), false)
  assert.ok(silent('2022-12-01', 'temporary-certificate/term'))
  assert.equal(value('2022-12-01', 'temporary-certificate/same-rights'), true)
})

test('uniform policies are issued from 01.05.2011, in the forms of the day (POL-01, POL-02)', () => {
  assert.deepEqual(
    [value('2011-04-30', 'policy/uniform'), value('2011-05-01', 'policy/uniform')],
    [false, true],
  )
  assert.deepEqual(value('2016-12-31', 'policy/forms'), ['paper', 'plastic', 'universal_card'])
  assert.deepEqual(value('2017-05-29', 'policy/forms'), ['paper', 'plastic'])
  assert.deepEqual(value('2026-11-23', 'policy/forms'), ['digital'])
})

test('no plastic is made from February to April 2017, it is from 01.05.2017 (POL-16)', () => {
  assert.deepEqual(value('2017-04-30', 'policy/forms', { region: '77' }), ['paper'])
  assert.deepEqual(value('2017-05-01', 'policy/forms', { region: '77' }), ['paper', 'plastic'])
})

test('an old policy is valid until replaced, whatever date is printed on it (POL-04, POL-05, POL-06, RGT-12)', () => {
  const old = law
    .on(day('2017-05-29'))
    .value<{ validUntil: string; printedDateMatters: boolean }>('policy/old-valid')
  assert.deepEqual([old.value.validUntil, old.value.printedDateMatters], ['replaced', false])
})

test('citizens have policies without a term, others by category and day (ELG-17, ELG-18, ELG-19)', () => {
  assert.equal(validity('2018-01-01', 'citizen'), 'unlimited')
  assert.deepEqual(
    [validity('2017-11-19', 'foreign_permanent'), validity('2017-11-20', 'foreign_permanent')],
    ['unlimited', 'end_of_year'],
  )
  assert.deepEqual(
    [validity('2017-11-19', 'refugee'), validity('2017-11-20', 'refugee')],
    ['status_end', 'end_of_year'],
  )
  assert.ok(silent('2016-12-31', 'policy/validity', { category: 'eaeu_worker' }))
  assert.ok(silent('2017-05-29', 'policy/validity', { category: 'military' }))
})

test('a passport is enough at the clinic from 01.12.2022, before it the policy is asked for (COV-08)', () => {
  assert.equal(value('2022-11-30', 'policy/presentation'), 'policy')
  assert.equal(value('2022-12-01', 'policy/presentation'), 'policy_or_identity')
})

test('the insurer is changed once a calendar year, not later than 1 November (CHG-01)', () => {
  assert.equal(value('2017-05-29', 'insurer/change-per-year'), 1)
  assert.equal(value('2017-05-29', 'insurer/change-cutoff'), '11-01')
  assert.deepEqual(value('2017-05-29', 'insurer/change-exceptions'), [
    'residence_changed',
    'insurer_contract_ended',
  ])
})

test('a change of name or address is told within one month (RPL-05)', () => {
  assert.equal(value('2017-05-29', 'insured/notice-of-change'), 1)
})

test('the centre of the Moscow region takes children under a year and a half, others take all (APP-05, APP-06)', () => {
  assert.equal(centre('50').ageBelowMonths, 18)
  assert.equal(centre('75').ageBelowMonths, null)
})

test('Gosuslugi takes no application in 2017 and does with the digital policy (APP-03, APP-04)', () => {
  assert.equal(value('2016-11-15', 'channel/epgu', { region: '77' }), 'open')
  assert.equal(value('2017-05-29', 'channel/epgu', { region: '77' }), 'closed')
  assert.equal(value('2022-12-01', 'channel/epgu', { region: '77' }), 'open')
})

test('away from home care follows the basic programme, at home the territorial one (COV-03)', () => {
  assert.equal(value('2017-05-29', 'coverage/out-of-region'), 'basic')
  assert.equal(value('2017-05-29', 'coverage/at-home'), 'territorial')
})

test('the unit of the wait for a specialist changes with its day', () => {
  assert.deepEqual(wait('2018-06-01'), { amount: 14, unit: 'days' })
  assert.deepEqual(wait('2026-11-23'), { amount: 14, unit: 'working_days' })
})

test('a declared gap is no answer, and `value` says so; an unknown parameter is a bug', () => {
  const now = law.on(day('2026-11-23'))
  assert.equal(now.find('complaint/refund-term'), null)
  assert.throws(
    () => now.value('complaint/refund-term'),
    /The law of 2026-11-23 has no answer to complaint\/refund-term/,
  )
  assert.throws(() => now.find('policy/colour'), /no parameter policy\/colour/)
})

test('every statement that a parameter serves exists, and every parameter names its question in both languages', t => {
  const ids = /^(ELG|DOC|APP|TMP|POL|RPL|CHG|SMO|ATT|MIS|COV|RGT|FIN|OTH)-\d{2}$/
  t.diagnostic(`${law.parameters.size} parameters, ${law.acts.size} acts`)
  for (const { id, serves, question } of law.parameters.values()) {
    assert.deepEqual(
      serves.filter(statement => !ids.test(statement)),
      [],
      id,
    )
    assert.match(question.ru, /[а-яё].*\?$/i, id)
    assert.match(question.en, /[a-z].*\?$/i, id)
  }
})
