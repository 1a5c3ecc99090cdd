import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANSWER_FIELDS } from '../drafts/answers.ts'
import { applicationRoutes } from '../http.ts'
import { withDesk } from '../test-support/an-application.ts'
import { aPng } from '../test-support/some-files.ts'
import { html, visitorOf, way } from './test-support/visitor.ts'

test('an answer that is not right is shown again with its reason, and is in the draft after a restart (AC-09, AC-28)', () =>
  withDesk('2026-11-23', async desk => {
    const visitor = visitorOf(desk)
    await visitor.post('/apply/who', { applicant: 'self' })
    const wrong = await visitor.post('/apply/snils', { snils: '112-233-445 96' })
    assert.equal(wrong.status, 422)
    assert.match(html(wrong), /<title>Ошибка: СНИЛС/)
    assert.match(html(wrong), /href="#snils"/)
    assert.match(html(await visitor.get('/apply/snils')), /value="112-233-445 96"/)
    const stranger = visitorOf(desk)
    assert.equal(way(await stranger.get('/apply/snils')), '/apply')
  }))

test('a date that the calendar does not have is kept in its three boxes', () =>
  withDesk('2026-11-23', async desk => {
    const visitor = visitorOf(desk)
    await visitor.post('/apply/who', { applicant: 'self' })
    await visitor.post('/apply/category', { category: 'citizen' })
    const date = { 'birthDate-day': '31', 'birthDate-month': '2', 'birthDate-year': '1985', region: '77' }
    assert.match(html(await visitor.post('/apply/birth', date)), /Такой даты нет/)
    const again = html(await visitor.get('/apply/birth'))
    for (const [box, typed] of [
      ['birthDate', '31'],
      ['birthDate-month', '2'],
      ['birthDate-year', '1985'],
    ])
      assert.match(again, new RegExp(`id="${box}"[^>]*value="${typed}"`))
  }))

test('a draft is offered to its browser, and starting again leaves it alone (C02)', () =>
  withDesk('2026-11-23', async desk => {
    const visitor = visitorOf(desk)
    assert.match(html(await visitor.get('/apply')), /href="\/apply\/who"/)
    await visitor.post('/apply/who', { applicant: 'self' })
    assert.match(html(await visitor.get('/apply')), /href="\/apply\/category"/)
    const before = visitor.cookies['polis_draft']
    assert.equal(way(await visitor.post('/apply/new')), '/apply/who')
    assert.notEqual(visitor.cookies['polis_draft'], before)
  }))

test('whom the law does not insure is told so, and what to do instead (ELG-06, ELG-10)', () =>
  withDesk('2017-06-01', async desk => {
    for (const [category, instead] of [
      ['military', /медчасть/],
      ['visa_visitor', /ДМС/],
    ] as const) {
      const visitor = visitorOf(desk)
      await visitor.post('/apply/who', { applicant: 'self' })
      assert.equal(way(await visitor.post('/apply/category', { category })), '/apply/not-insured')
      assert.match(html(await visitor.get('/apply/not-insured')), instead)
      assert.match(html(await visitor.get(`/checklist?category=${category}`)), instead)
    }
  }))

test('"I do not know" leads to how to find out, and is no error (C03)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    await visitor.post('/apply/who', { applicant: 'self' })
    assert.equal(way(await visitor.post('/apply/category', { category: 'unknown' })), '/apply/category-help')
    assert.match(html(await visitor.get('/apply/category-help')), /Вид на жительство/)
  }))

test('someone under 18 is sent to apply with a parent (APP-02)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    await visitor.post('/apply/who', { applicant: 'self' })
    await visitor.post('/apply/category', { category: 'citizen' })
    const date = { 'birthDate-day': '2', 'birthDate-month': '6', 'birthDate-year': '1999', region: '77' }
    assert.match(html(await visitor.post('/apply/birth', date)), /До 18 лет заявление подаёт родитель/)
    const birthday = { ...date, 'birthDate-day': '1' }
    assert.equal(way(await visitor.post('/apply/birth', birthday)), '/apply/checklist')
  }))

test('of several files those that can be kept are kept, each other one is explained (C07, DOC-16)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    await visitor.post('/apply/who', { applicant: 'self' })
    const files = [
      { field: 'file', name: 'скан.png', bytes: aPng(), tooBig: false },
      { field: 'file', name: 'virus.jpg', bytes: Buffer.from('MZ'), tooBig: false },
      { field: 'file', name: 'big.pdf', bytes: Buffer.from('%PDF-1.4'), tooBig: true },
    ]
    const page = html(await visitor.post('/apply/files', { documentCode: 'passport', go: 'on' }, files))
    assert.match(page, /virus\.jpg» не фотография/)
    assert.match(page, /big\.pdf» больше 10/)
    const [, id = ''] = /\/apply\/files\/([\w-]{36})"/.exec(page) ?? []
    const opened = await visitor.get(`/apply/files/${id}`)
    assert.ok('bytes' in opened && aPng().equals(Buffer.from(opened.bytes)))
    assert.equal(opened.headers?.['x-content-type-options'], 'nosniff')
    const stranger = visitorOf(desk)
    await stranger.post('/apply/who', { applicant: 'self' })
    assert.equal((await stranger.get(`/apply/files/${id}`)).status, 404)
    await visitor.post(`/apply/files/${id}/remove`)
    assert.equal((await visitor.get(`/apply/files/${id}`)).status, 404)
  }))

for (const language of ['ru', 'en'] as const) {
  test(`the document list alone takes three pages and no typing: ${language} (J3, DOC-02)`, () =>
    withDesk('2017-06-01', async desk => {
      const visitor = visitorOf(desk, language)
      assert.match(html(await visitor.get('/checklist')), /name="category"/)
      assert.match(html(await visitor.get('/checklist?category=citizen')), /name="person"/)
      const list = html(await visitor.get('/checklist?category=citizen&person=child'))
      assert.match(list, language === 'ru' ? /Свидетельство о рождении/ : /birth certificate/)
    }))
}

test('an adult citizen without a SNILS is told where to get one, and the draft waits (DOC-01)', () =>
  withDesk('2026-11-23', async desk => {
    const visitor = visitorOf(desk)
    await visitor.post('/apply/who', { applicant: 'self' })
    await visitor.post('/apply/category', { category: 'citizen' })
    const date = { 'birthDate-day': '27', 'birthDate-month': '3', 'birthDate-year': '1985', region: '77' }
    await visitor.post('/apply/birth', date)
    const page = html(await visitor.post('/apply/snils', { noSnils: 'yes' }))
    assert.match(page, /Без СНИЛС это заявление не примут/)
    assert.equal(way(await visitor.post('/apply/snils', { snils: '112-233-445 95' })), '/apply/address')
  }))

test('whatever is typed, every page opens and says what is wrong with it', () =>
  withDesk('2026-11-23', async desk => {
    // What only somebody signed in reaches is tried by test/chaos/bad-input.test.ts, with a session.
    const isOpen = (access: 'public' | readonly string[]) =>
      access === 'public' || !access.includes('citizen')
    const pages = applicationRoutes(desk).filter(
      ({ path, api, access }) => !api && !path.includes(':') && isOpen(access),
    )
    for (const text of [
      '{',
      '<b>{count, plural}</b>',
      "'; drop table person; --",
      '\u0000',
      'x'.repeat(5000),
    ]) {
      const visitor = visitorOf(desk)
      const body = Object.fromEntries(
        [...ANSWER_FIELDS, 'birthDate-day', 'number', 'documentCode', 'to', 'go'].map(name => [name, text]),
      )
      await visitor.post('/apply/who', { applicant: 'self' })
      for (const { method, path } of pages) {
        const reply = await (method === 'POST' ? visitor.post(path, body) : visitor.get(path))
        assert.ok((reply.status ?? 200) < 500, path)
        if ('page' in reply) assert.doesNotMatch(html(reply), /<b>\{count/, path)
      }
    }
  }))
