import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import type { ChosenForm } from '#policies/index.ts'
import { anInsuredPerson } from '../changes/test-support/an-insured-person.ts'
import {
  aContent,
  anApplication,
  fileAs,
  someAnswers,
  value,
  withDesk,
  type Desk,
} from '../test-support/an-application.ts'
import { at, looksIn } from './test-support/desk-call.ts'

const last = async ({ owner }: Desk) =>
  (
    await owner.query<{ kind: string; state: string; person_id: string }>(
      'select kind, state, person_id from application order by submitted_at desc limit 1',
    )
  ).rows[0]

/** What a counter sends for somebody of seed 1 with a purpose. */
const typed = (purpose: string, changes: Record<string, string> = {}) => ({
  ...someAnswers(1),
  purpose,
  draft: newId(),
  ...changes,
})

test('whoever another insurer insures is scanned, and the change is filed with nothing typed but the signature (J19, CHG-01)', () =>
  withDesk('2017-06-01', async desk => {
    const { personId, enp } = await anInsuredPerson(desk, {
      on: '2016-03-01',
      form: 'paper',
      insurerCode: '77008',
    })
    const scanned = await at(desk, desk.clerk, 'POST /clerk/new', { draft: newId(), scan: enp })
    assert.match(scanned.html, /value="change_of_insurer\.wish" selected/)
    const { draft } = typed('')
    const filed = await at(desk, desk.clerk, 'POST /clerk/new', {
      ...typed('change_of_insurer.wish', { person: personId }),
      draft,
    })
    assert.match(filed.to, /issue$/)
    assert.deepEqual(await last(desk), { kind: 'change_of_insurer', state: 'completed', person_id: personId })
    const issue = await at(desk, desk.clerk, `GET ${filed.to}`)
    assert.match(issue.html, /Принято, новый полис не нужен/)
    for (const paper of ['stamp', 'extract', 'memo']) {
      assert.ok(issue.html.includes(`papers/${paper}"`), paper)
      const printed = await at(desk, desk.clerk, `GET ${filed.to.replace('issue', `papers/${paper}`)}`)
      assert.equal(printed.bytes.subarray(0, 4).toString(), '%PDF', paper)
    }
  }))

const SHOWS = {
  'reissue.name': 'RPL-01',
  'reissue.error': 'RPL-02',
  'duplicate.loss': 'RPL-04',
  'duplicate.wear': 'RPL-03',
  change_of_form: 'POL-14, DOC-14',
  surrender: 'RPL-10, DOC-19',
} as const

for (const [today, form, cases] of [
  [
    '2017-06-01',
    'paper',
    [
      ['reissue.name', { surname: 'Ручьёв' }, 'accepted'],
      ['duplicate.loss', {}, 'accepted'],
      ['duplicate.wear', {}, 'accepted'],
      ['change_of_form', { form: 'plastic' }, 'accepted'],
      ['surrender', { serviceFrom: '10.06.2017' }, 'completed'],
    ],
  ],
  [
    '2026-11-23',
    'digital',
    [
      ['reissue.error', { surname: 'Ручьёв', form: 'digital' }, 'completed'],
      ['duplicate.loss', { form: 'digital' }, 'completed'],
      ['surrender', { serviceFrom: '10.12.2026', form: 'digital' }, 'completed'],
    ],
  ],
] as const satisfies readonly (readonly [
  string,
  ChosenForm,
  readonly (readonly [keyof typeof SHOWS, Record<string, string>, string])[],
])[])
  for (const [purpose, changes, state] of cases)
    test(`${purpose} is filed and accepted at the counter on ${today} (${SHOWS[purpose]})`, () =>
      withDesk(today, async desk => {
        const { personId } = await anInsuredPerson(desk, {
          on: form === 'digital' ? '2024-03-01' : '2016-03-01',
          form,
        })
        const filed = await at(
          desk,
          desk.clerk,
          'POST /clerk/new',
          typed(purpose, { ...changes, person: personId }),
        )
        assert.match(filed.to, /issue$/, /error-summary[\s\S]{0,800}/.exec(filed.html)?.[0] ?? '')
        assert.deepEqual(await last(desk), { kind: purpose.split('.')[0], state, person_id: personId })
        assert.equal((await at(desk, desk.clerk, `GET ${filed.to}`)).status, 200)
      }))

test('a person scanned at their own insurer leaves the kind to be chosen, and service needs its first day', () =>
  withDesk('2017-06-01', async desk => {
    const { enp, personId } = await anInsuredPerson(desk, { on: '2016-03-01', form: 'paper' })
    const scanned = await at(desk, desk.clerk, 'POST /clerk/new', { draft: newId(), scan: enp })
    assert.doesNotMatch(scanned.html, /value="first" selected/)
    for (const [purpose, field] of [
      ['', 'purpose'],
      ['surrender', 'serviceFrom'],
    ] as const) {
      const refused = await at(desk, desk.clerk, 'POST /clerk/new', typed(purpose, { person: personId }))
      assert.equal(refused.status, 422)
      assert.ok(refused.html.includes(`href="#${field}"`) && refused.html.includes(`id="${field}"`), field)
    }
  }))

test('the review of a change says its ground, the rule and what happens to the policy; the look is logged (CHG-01, RPL-06)', () =>
  withDesk('2017-06-01', async desk => {
    const { personId } = await anInsuredPerson(desk, {
      on: '2016-03-01',
      form: 'paper',
      insurerCode: '77008',
    })
    const { applicationId } = await anApplication(desk, 1, {
      purpose: { kind: 'change_of_insurer', because: 'wish' },
    })
    const { html } = await at(desk, desk.clerk, `GET /clerk/applications/${applicationId}`)
    assert.match(html, /Смена страховой компании по желанию/)
    assert.match(html, /на обороте поставят отметку/)
    assert.match(html, /раз в календарный год/)
    assert.match(html, /Можно</)
    assert.deepEqual(
      (await looksIn(desk)).map(look => [look.purpose, look.person_id]),
      [['application_review', personId]],
    )
  }))

test('the review of a late change says that it may not be, and from when the next one is (CHG-01)', () =>
  withDesk('2017-11-02', async desk => {
    await anInsuredPerson(desk, { on: '2016-03-01', form: 'paper', insurerCode: '77008' })
    const { applicationId } = await anApplication(desk, 1, {
      purpose: { kind: 'change_of_insurer', because: 'wish' },
    })
    const { html } = await at(desk, desk.clerk, `GET /clerk/applications/${applicationId}`)
    assert.match(html, /Нельзя</)
    assert.match(html, /с 1 января/)
  }))

test('the review of a reissue shows register and application side by side (RPL-01, RPL-02)', () =>
  withDesk('2017-06-01', async desk => {
    await anInsuredPerson(desk, { on: '2016-03-01', form: 'paper' })
    const content = aContent(1)
    const identity = { ...content.identity, surname: 'Ручьёв' }
    const { applicationId } = value(
      await fileAs(desk, { ...content, identity, purpose: { kind: 'reissue', because: 'name' } }),
    )
    const { html } = await at(desk, desk.clerk, `GET /clerk/applications/${applicationId}`)
    const table = /id="differences"[\s\S]*?<\/table>/.exec(html)?.[0] ?? html
    assert.match(table, /Тополев/)
    assert.match(table, /Ручьёв/)
    assert.doesNotMatch(table, /Дата рождения/)
  }))

test('an application of somebody whom the register has not says so on its review (RPL-01)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await anApplication(desk, 5, {
      purpose: { kind: 'duplicate', because: 'loss' },
    })
    const { html } = await at(desk, desk.clerk, `GET /clerk/applications/${applicationId}`)
    assert.match(html, /Человек в регистре не найден/)
  }))
