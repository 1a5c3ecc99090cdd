import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANONYMOUS } from '#platform/actor.ts'
import type { Call, Reply } from '#platform/http/route.ts'
import { renderPage } from '#web/layout.tsx'
import { loadTexts } from '#web/texts.ts'
import { viewOf, type Language } from '#web/view.ts'
import { applicationRoutes } from '../http.ts'
import { accept } from '../accept.ts'
import { returnForCorrection } from '../turn-down.ts'
import { findByNumber } from '../store.ts'
import { SYSTEM } from '#platform/actor.ts'
import { someAnswers, value, withDesk, type Desk } from '../test-support/an-application.ts'
import { aPng } from '../test-support/some-files.ts'
import { take } from '../take.ts'
import { ANSWER_FIELDS } from '../drafts/answers.ts'

const TEXTS = loadTexts()

/** A browser of a test: it keeps its cookies. */
interface Visitor {
  get: (path: string) => Promise<Reply>
  post: (path: string, body?: Record<string, string>, files?: Call['files']) => Promise<Reply>
  cookies: Record<string, string>
}

function visitorOf(desk: Desk, language: Language = 'ru'): Visitor {
  const cookies: Record<string, string> = {}
  const routes = applicationRoutes(desk)
  const ask = async (method: string, address: string, body: Record<string, string>, files: Call['files']) => {
    const [path = '', search = ''] = address.split('?')
    const query = Object.fromEntries(new URLSearchParams(search))
    const at = (pattern: string) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '([^/]+)')}$`).exec(path)
    const route =
      routes.find(one => one.method === method && one.path === path) ??
      routes.find(one => one.method === method && at(one.path))
    assert.ok(route, `${method} ${path}`)
    const view = viewOf({
      language,
      texts: TEXTS,
      path,
      query,
      signedIn: null,
      csrf: 'token',
      today: desk.clock.today(),
      now: desk.clock.now(),
    })
    const params = { file: at(route.path)?.[1] ?? '' }
    const call = {
      actor: ANONYMOUS,
      params,
      query,
      body,
      files,
      cookies: { ...cookies },
      headers: {},
      address: '192.0.2.1',
      view,
    }
    const reply = await route.handle(call)
    for (const { name, value: text, maxAgeSeconds } of reply.cookies ?? []) {
      if (maxAgeSeconds === null) delete cookies[name]
      else cookies[name] = text
    }
    return reply
  }
  return {
    cookies,
    get: path => ask('GET', path, {}, []),
    post: (path, body = {}, files = []) => ask('POST', path, body, files),
  }
}

const html = (reply: Reply): string =>
  'page' in reply ? renderPage(reply.page) : assert.fail(`no page: ${JSON.stringify(reply)}`)
const way = (reply: Reply): string => ('redirect' in reply ? reply.redirect : assert.fail('no redirect'))

/** Sends the pages of an application one after another; answers where the last one led. */
async function applyWith(visitor: Visitor, changes: Record<string, string> = {}): Promise<string> {
  const answers: Record<string, string> = { ...someAnswers(7), ...changes }
  const [day = '', month = '', year = ''] = (answers['birthDate'] ?? '').split('.')
  const body = { ...answers, 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year }
  const pages = [
    'who',
    'category',
    'birth',
    'name',
    'document',
    'status',
    'snils',
    'representative',
    'address',
    'contact',
    'insurer',
  ]
  for (const page of pages) {
    const reply = await visitor.post(`/apply/${page}`, body)
    if (!('redirect' in reply))
      assert.fail(`${page}: ${html(reply).match(/error-summary[\s\S]{0,600}/)?.[0]}`)
  }
  return way(await visitor.post('/apply/check', { sex: 'm', consent: 'yes' }))
}

const numberIn = (page: string): string =>
  (/\d\d-\d{7}-\d/.exec(page)?.[0] ?? assert.fail('no number')).replaceAll('-', '')

test('an answer that is not right is shown again with its reason, and is in the draft after a restart (APP-01)', () =>
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

test('of several files those that can be kept are kept, each other one is explained (C07)', () =>
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

test('sent twice, an application has one number, and its page opens again (APP-10, C10)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    assert.equal(await applyWith(visitor), '/apply/done')
    const first = numberIn(html(await visitor.get('/apply/done')))
    assert.equal(way(await visitor.post('/apply/check', { sex: 'm', consent: 'yes' })), '/apply/done')
    assert.equal(numberIn(html(await visitor.get('/apply/done'))), first)
    assert.equal(way(await visitor.post('/apply/name', { surname: 'Другой' })), '/apply/done')
  }))

test('a second application with the same document is answered with "you have one already", and shows nothing of it (C11)', () =>
  withDesk('2017-06-01', async desk => {
    assert.equal(await applyWith(visitorOf(desk)), '/apply/done')
    const visitor = visitorOf(desk)
    await assert.rejects(applyWith(visitor), /no redirect/)
    const page = html(await visitor.post('/apply/check', { sex: 'm', consent: 'yes' }))
    assert.match(page, /Заявление уже подано/)
    assert.doesNotMatch(page, /\d\d-\d{7}-\d/)
  }))

test('an application is followed by its number and birth date alone, late ones with a complaint ready to send (C12, TMP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    await applyWith(visitor)
    const number = numberIn(html(await visitor.get('/apply/done')))
    const [day = '', month = '', year = ''] = (someAnswers(7)['birthDate'] ?? '').split('.')
    const other = visitorOf(desk)
    assert.equal(way(await other.get('/applications/mine')), '/applications/status')
    const wrong = { number, 'birthDate-day': '1', 'birthDate-month': '1', 'birthDate-year': '1990' }
    assert.match(html(await other.post('/applications/status', wrong)), /Заявление не найдено/)
    const right = { number, 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year }
    assert.equal(way(await other.post('/applications/status', right)), '/applications/mine')
    assert.doesNotMatch(html(await other.get('/applications/mine')), /Пожаловаться/)
    const calendar = await other.get('/applications/mine/deadline.ics')
    assert.ok('bytes' in calendar)
    assert.match(Buffer.from(calendar.bytes).toString(), /DTSTART;VALUE=DATE:20170601\r\n/)
    desk.clock.moveTo('2017-06-05')
    assert.equal(way(await other.get('/applications/mine')), '/applications/status')
    await other.post('/applications/status', right)
    assert.match(html(await other.get('/applications/mine')), /Пожаловаться на срок/)
    const complaint = html(await other.get('/applications/mine/complaint'))
    assert.match(complaint, /осковский городской фонд/i)
    assert.match(complaint, /Polis пока не отправляет жалобы/)
  }))

test('a returned application is corrected where it was sent, and elsewhere only withdrawn (APP-10)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    await applyWith(visitor)
    const number = numberIn(html(await visitor.get('/apply/done')))
    const application = await desk.database.transact(SYSTEM, tx => findByNumber(tx, number))
    const meant = { applicationId: application?.applicationId ?? '' }
    const why = { reasonCode: 'unreadable', message: 'Не читается номер дома. Напишите адрес ещё раз.' }
    await desk.database.attempt(desk.clerk, tx => take(tx, desk, meant, desk.clerk))
    value(
      await desk.database.attempt(desk.clerk, tx => returnForCorrection(tx, desk, meant, why, desk.clerk)),
    )
    const page = html(await visitor.get('/applications/mine'))
    assert.match(page, /Не читается номер дома/)
    assert.match(page, /href="\/apply\/check"/)
    await visitor.post('/apply/address', { address: 'г. Москва, Новая ул., д. 2', to: 'check' })
    assert.equal(way(await visitor.post('/apply/check', { sex: 'm', consent: 'yes' })), '/apply/done')
    assert.equal(numberIn(html(await visitor.get('/apply/done'))), number)
    assert.equal(way(await visitor.post('/applications/mine/withdraw')), '/applications/mine')
    assert.match(html(await visitor.get('/applications/mine')), /Отозвано/)
  }))

test('once accepted, the certificate can be downloaded from the tracking page (TMP-01)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    await applyWith(visitor)
    const number = numberIn(html(await visitor.get('/apply/done')))
    const application = await desk.database.transact(SYSTEM, tx => findByNumber(tx, number))
    const meant = { applicationId: application?.applicationId ?? '' }
    await desk.database.attempt(desk.clerk, tx => take(tx, desk, meant, desk.clerk))
    value(await desk.database.attempt(desk.clerk, tx => accept(tx, desk, meant, desk.clerk)))
    assert.match(html(await visitor.get('/applications/mine')), /Скачать временное свидетельство/)
    const paper = await visitor.get('/applications/mine/paper')
    assert.ok('bytes' in paper && Buffer.from(paper.bytes).toString('latin1', 0, 5) === '%PDF-')
    const again = visitorOf(desk)
    await assert.rejects(applyWith(again), /no redirect/)
    assert.match(html(await again.post('/apply/check', { sex: 'm', consent: 'yes' })), /У вас уже есть полис/)
  }))

for (const language of ['ru', 'en'] as const) {
  test(`the document list alone takes three pages and no typing: ${language} (J3, DOC-01)`, () =>
    withDesk('2017-06-01', async desk => {
      const visitor = visitorOf(desk, language)
      assert.match(html(await visitor.get('/checklist')), /name="category"/)
      assert.match(html(await visitor.get('/checklist?category=citizen')), /name="person"/)
      const list = html(await visitor.get('/checklist?category=citizen&person=child'))
      assert.match(list, language === 'ru' ? /Свидетельство о рождении/ : /birth certificate/)
    }))
}

const PARENT = {
  applicant: 'child',
  representativeRelation: 'parent',
  representativeSurname: 'Берёзкина',
  representativeGivenName: 'Анна',
  representativeDocumentNumber: '4510 654321',
}

test('a parent applies for a newborn with the birth certificate and without a SNILS (APP-02, DOC-01)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    const child = {
      ...PARENT,
      birthDate: '20.5.2017',
      documentType: 'birth_certificate',
      documentSeries: '',
      documentNumber: 'IV-МЮ 123456',
      snils: '',
      noSnils: 'yes',
    }
    assert.equal(await applyWith(visitor, child), '/apply/done')
    assert.match(html(await visitor.get('/apply/done')), /77-\d{7}-\d/)
  }))

test('a worker from the EAEU names the passport, the contract and the arrival notification (ELG-08, DOC-08)', () =>
  withDesk('2026-11-23', async desk => {
    const visitor = visitorOf(desk)
    const worker = {
      category: 'eaeu_worker',
      documentType: 'foreign_passport',
      documentSeries: '',
      documentNumber: 'AB1234567',
      statusDocumentType: 'employment_contract',
      secondStatusDocumentType: 'arrival_notification',
      form: 'digital',
    }
    assert.equal(await applyWith(visitor, worker), '/apply/done')
  }))

test('an adult citizen without a SNILS is told where to get one, and the draft waits (DOC-02)', () =>
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
    const pages = applicationRoutes(desk).filter(({ path, api }) => !api && !path.includes(':'))
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
