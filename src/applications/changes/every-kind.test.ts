import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDesk } from '../test-support/an-application.ts'
import { ownPages } from './test-support/own-pages.ts'
import { accepted, formNow, insured, NAME, through, WISH, type Step } from './test-support/sent-change.ts'

const OLD = '2017-06-01'
const NOW = '2026-11-23'

const MOVED: Step[] = [
  ['move', { region: '50', 'movedOn-day': '1', 'movedOn-month': '5', 'movedOn-year': '2017' }],
  ['moved', {}],
  ['address', { address: 'г. Химки, Примерная ул., д. 2' }],
]
for (const [what, steps, then] of [
  ['a change of insurer', WISH, ['completed', 'paper']],
  ['a reissue for a new name (RPL-01)', NAME, ['accepted', 'certificate']],
  ['a duplicate for loss (RPL-04)', [['lost', { purpose: 'duplicate.loss' }]], ['accepted', 'certificate']],
  ['a duplicate for wear (RPL-03)', [['lost', { purpose: 'duplicate.wear' }]], ['accepted', 'certificate']],
  ['another form (POL-14, DOC-14)', [['form', { form: 'plastic' }]], ['accepted', 'certificate']],
  [
    'a surrender on military service (RPL-10, DOC-19)',
    [['service', { 'serviceFrom-day': '5', 'serviceFrom-month': '6', 'serviceFrom-year': '2017' }]],
    ['completed', 'paper'],
  ],
] as const satisfies readonly (readonly [string, readonly Step[], readonly [string, string]])[])
  test(`${what} goes from the pages to acceptance by the law of 2017`, () =>
    withDesk(OLD, async desk => {
      const actor = await insured(desk, '2016-03-01', 'paper')
      const done = await through(ownPages(desk, actor), steps)
      assert.match(done.html, /77-\d{7}-\d/)
      const { state } = await accepted(desk)
      assert.deepEqual([state, await formNow(desk, actor)], then)
    }))

test('today a digital policy follows the new name by itself, and nothing is made anew (RPL-01, RPL-02)', () =>
  withDesk(NOW, async desk => {
    const actor = await insured(desk, '2024-03-01', 'digital')
    const ask = ownPages(desk, actor)
    assert.match((await ask('GET /change/details')).html, /Нового полиса не делают/)
    await through(ask, NAME)
    assert.deepEqual([(await accepted(desk)).state, await formNow(desk, actor)], ['completed', 'digital'])
  }))

test('today a lost digital policy and another form need no application: the extract is offered (RPL-04, POL-14)', () =>
  withDesk(NOW, async desk => {
    const ask = ownPages(desk, await insured(desk, '2024-03-01', 'digital'))
    for (const page of ['lost', 'form']) {
      const { html } = await ask(`GET /change/${page}`)
      assert.match(html, /href="\/my\/documents"/, page)
      assert.doesNotMatch(html, /action="\/change/, page)
    }
  }))

test('today a paper policy can be changed for a digital one, and on service it is suspended and comes back (POL-14, RPL-10)', () =>
  withDesk(NOW, async desk => {
    const actor = await insured(desk, '2016-03-01', 'paper')
    const ask = ownPages(desk, actor)
    await through(ask, [['form', { form: 'digital' }]])
    assert.deepEqual([(await accepted(desk)).state, await formNow(desk, actor)], ['issued', 'digital'])
    assert.match((await ask('GET /change/service')).html, /Полис приостановят/)
    await through(ask, [
      ['service', { 'serviceFrom-day': '1', 'serviceFrom-month': '12', 'serviceFrom-year': '2026' }],
    ])
    await accepted(desk)
    desk.clock.moveTo('2027-12-06')
    const start = await ask('GET /change')
    assert.match(start.html, /href="\/change\/return"/)
    assert.match((await ask('GET /change/return')).html, /снова начнёт действовать/)
    await through(ask, [
      ['return', {}],
      ['choose', { insurer: '77008' }],
    ])
    assert.deepEqual([(await accepted(desk)).state, await formNow(desk, actor)], ['completed', 'digital'])
  }))

test('after the last day of the year the rule says from when, and leaves the exceptions open (CHG-01)', () =>
  withDesk(NOW, async desk => {
    const ask = ownPages(desk, await insured(desk, '2024-03-01', 'digital'))
    const { html } = await ask('GET /change/insurer')
    assert.match(html, /По своему желанию можно с 1\s+января 2027/)
    assert.doesNotMatch(html, /change_of_insurer\.wish/)
    assert.match(html, /change_of_insurer\.residence_changed/)
    const forced = await ask('POST /change/insurer', { purpose: 'change_of_insurer.wish' })
    assert.equal(forced.status, 422)
    await through(ask, [
      ['insurer', { purpose: 'change_of_insurer.insurer_contract_ended' }],
      ['choose', { insurer: '77008' }],
    ])
    assert.equal((await accepted(desk)).state, 'completed')
  }))

test('this year’s change is used after one, and its day is shown (CHG-01)', () =>
  withDesk(OLD, async desk => {
    const ask = ownPages(desk, await insured(desk, '2016-03-01', 'paper'))
    await through(ask, WISH)
    await accepted(desk)
    desk.clock.moveTo('2017-07-01')
    assert.match((await ask('GET /change/insurer')).html, /уже сменили компанию: 1\s+июня 2017/)
  }))

test('moving house has three outcomes, each with its day and its steps (CHG-02, CHG-03, CHG-04, RPL-05, RPL-06, C08)', () =>
  withDesk(OLD, async desk => {
    const actor = await insured(desk, '2016-03-01', 'paper')
    const ask = ownPages(desk, actor)
    const moveTo = async (region: string) => {
      await ask('POST /change/move', { ...MOVED[0]![1], region })
      return (await ask('GET /change/moved')).html
    }
    const inside = await moveTo('77')
    assert.match(inside, /Компанию менять не нужно/)
    assert.match(inside, /Сообщите новый адрес до 1\s+июня 2017/)
    assert.match(inside, /href="\/my\/changes\/residence"/)
    const { ogrn } = desk.registers.insurer('77012')!
    const isThere = (region: string) => desk.registers.insurersIn(region).some(one => one.ogrn === ogrn)
    const regions = desk.registers.regions.map(({ code }) => code).filter(code => code !== '77')
    const there = regions.find(isThere)
    const absent = regions.find(code => !isThere(code) && desk.registers.insurersIn(code).length > 0)
    if (there) assert.match(await moveTo(there), /Ваша компания работает и там/)
    assert.ok(absent)
    const away = await moveTo(absent)
    assert.match(away, /Выберите компанию до 1\s+июня 2017/)
    assert.match(away, /На бумажном поставят отметку/)
    for (const step of [
      /Выберите поликлинику/,
      /с какими страховыми компаниями/,
      /временное свидетельство/,
      /о прикреплении/,
    ])
      assert.match(away, step)
    assert.match((await ask('GET /change/details')).html, /Сообщить об изменениях нужно за 1 месяц/)
    const insurer = desk.registers.insurersIn(absent)[0]!.code
    await through(ask, [
      ...MOVED.map(([page, body]) => [page, page === 'move' ? { ...body, region: absent } : body] as const),
      ['choose', { insurer }],
    ])
    const { rows } = await desk.owner.query('select region_code, insurer_code, kind from application')
    assert.deepEqual(rows, [{ region_code: absent, insurer_code: insurer, kind: 'change_of_insurer' }])
  }))
