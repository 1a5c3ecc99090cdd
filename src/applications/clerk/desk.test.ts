import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accept } from '../accept.ts'
import {
  anApplication,
  aTakenApplication,
  value,
  withDesk,
  type Desk,
} from '../test-support/an-application.ts'
import { at, looksIn } from './test-support/desk-call.ts'

const WHY = { reason: 'photo_unreadable', message: 'Снимите паспорт ещё раз, без бликов.' }
const states = async ({ owner }: Desk): Promise<string[]> =>
  (await owner.query<{ state: string }>('select state from application order by submitted_at')).rows.map(
    ({ state }) => state,
  )

test('the day counts what waits, and its button takes the most urgent application (K01)', () =>
  withDesk('2017-06-05', async desk => {
    const empty = await at(desk, desk.clerk, 'GET /clerk')
    assert.match(empty.html, /Очередь пуста/)
    assert.equal((await at(desk, desk.clerk, 'POST /clerk/next')).to, '/clerk?none')
    assert.match((await at(desk, desk.clerk, 'GET /clerk?none')).html, /Новых заявлений нет/)
    await anApplication(desk, 1)
    const urgent = await anApplication(desk, 2)
    await desk.owner.query(
      `update application set decision_due_on = '2017-06-01' where application_id = $1`,
      [urgent.applicationId],
    )
    const day = await at(desk, desk.clerk, 'GET /clerk')
    assert.match(day.html, /Просрочено: <strong>1</)
    assert.match(day.html, /просрочено на 4 дня/)
    const taken = await at(desk, desk.clerk, 'POST /clerk/next')
    assert.equal(taken.to, `/clerk/applications/${urgent.applicationId}`)
  }))

test('of many clerks who take the next at once each gets another application, and nobody gets one twice', () =>
  withDesk('2017-06-01', async desk => {
    for (let seed = 1; seed <= 6; seed += 1) await anApplication(desk, seed)
    const asking = Array.from({ length: 12 }, (_, place) => (place % 2 ? desk.clerk : desk.colleague))
    const answers = await Promise.all(asking.map(actor => at(desk, actor, 'POST /clerk/next')))
    const got = answers.map(({ to }) => to).filter(to => to.startsWith('/clerk/applications/'))
    assert.equal(new Set(got).size, got.length)
    assert.ok(
      answers.every(({ to }) => to !== ''),
      'everybody is led on',
    )
    while ((await at(desk, desk.clerk, 'POST /clerk/next')).to !== '/clerk?none');
    assert.deepEqual(new Set(await states(desk)), new Set(['in_review']))
  }))

test('the queue keeps its filters in the address and a name out of it (K02)', () =>
  withDesk('2017-06-01', async desk => {
    const { number, applicant } = await anApplication(desk, 1)
    await anApplication(desk, 2, { officeId: undefined })
    const narrowed = await at(desk, desk.clerk, 'POST /clerk/queue', {
      state: 'submitted',
      overdue: 'yes',
      text: '',
    })
    assert.equal(narrowed.to, '/clerk/queue?state=submitted&overdue=yes')
    assert.match((await at(desk, desk.clerk, `GET ${narrowed.to}`)).html, /Таких заявлений нет/)
    const named = await at(desk, desk.clerk, 'POST /clerk/queue', { text: 'тополев' })
    assert.equal(named.to, '')
    assert.match(named.html, /Всего 1 заявление\./)
    assert.ok(named.html.includes(applicant))
    const numbered = await at(desk, desk.clerk, 'POST /clerk/queue', { text: number })
    assert.equal(numbered.to, `/clerk/queue?number=${number}`)
    assert.match((await at(desk, desk.clerk, `GET ${numbered.to}`)).html, /Всего 1 заявление\./)
    assert.match((await at(desk, desk.clerk, 'GET /clerk/queue?text=тополев')).html, /Всего 2 заявления\./)
    const office = await at(desk, desk.clerk, 'GET /clerk/queue?office=demo-77012-1&state=open&order=newest')
    assert.match(office.html, /Всего 1 заявление\./)
    assert.match(
      (await at(desk, desk.clerk, "GET /clerk/queue?office=x'&page=-1&order=z&state=q")).html,
      /Всего 2/,
    )
  }))

test('a queue says its true number and shows fifty lines a page (K02)', () =>
  withDesk('2017-06-01', async desk => {
    for (let seed = 1; seed <= 51; seed += 1) await anApplication(desk, seed)
    for (const filter of ['', '&office=demo-77012-1']) {
      const second = await at(desk, desk.clerk, `GET /clerk/queue?page=2${filter}`)
      assert.match(second.html, /Всего 51 заявление\./)
      assert.equal(second.html.match(/<tr/g)?.length, 2)
      assert.match(second.html, /aria-current="page"[^>]*>2</)
    }
  }))

test('to a clerk of another insurer an application is not there, whatever is asked of it', () =>
  withDesk('2017-06-01', async desk => {
    const taken = await aTakenApplication(desk, 1)
    const { application } = value(
      await desk.database.attempt(desk.clerk, tx => accept(tx, desk, taken, desk.clerk)),
    )
    const path = `/clerk/applications/${taken.applicationId}`
    for (const page of [
      '',
      '/issue',
      '/compare',
      '/return',
      '/papers/certificate',
      `/files/${taken.draftId}`,
    ])
      assert.equal((await at(desk, desk.stranger, `GET ${path}${page}`)).status, 404, page)
    for (const move of ['take', 'release', 'accept', 'make-ready', 'hand-over', 'refuse'])
      assert.equal(
        (await at(desk, desk.stranger, `POST ${path}/${move}`, { ...WHY, step: 'send' })).status,
        404,
        move,
      )
    assert.equal((await at(desk, desk.stranger, `GET /clerk/people/${application.personId}`)).status, 404)
    for (const page of ['not-an-id', `${taken.applicationId}x`])
      assert.equal((await at(desk, desk.clerk, `GET /clerk/applications/${page}`)).status, 404)
    assert.deepEqual(await states(desk), ['accepted'])
    assert.deepEqual(await looksIn(desk), [])
  }))

test('a decision on an older page changes nothing and leads to the next application', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId, revision } = await aTakenApplication(desk, 1)
    const path = `/clerk/applications/${applicationId}`
    const stale = await at(desk, desk.clerk, `POST ${path}/accept`, { revision: String(revision - 1) })
    assert.equal(stale.status, 409)
    assert.match(stale.html, /Взять следующее/)
    const anothers = await at(desk, desk.colleague, `POST ${path}/accept`, { revision: String(revision) })
    assert.equal(anothers.status, 409)
    assert.match((await at(desk, desk.colleague, `GET ${path}`)).html, /рассматривает другой сотрудник/)
    assert.deepEqual(await states(desk), ['in_review'])
    const put = await at(desk, desk.colleague, `POST ${path}/release`, { revision: String(revision) })
    assert.equal(put.to, '/clerk/queue')
    assert.deepEqual(await states(desk), ['submitted'])
  }))

test('a review shows what the law of its day asks, what is there, and what must be looked at (K05, DOC-16)', () =>
  withDesk('2017-06-01', async desk => {
    const own = await anApplication(desk, 1)
    const review = await at(desk, desk.clerk, `GET /clerk/applications/${own.applicationId}`)
    assert.match(review.html, /Документы по правилам на 1 июня 2017/)
    assert.match(review.html, /указан, снимка нет/)
    assert.match(review.html, /45 10 100001/)
    assert.match(review.html, /Документ и СНИЛС ни за кем не записаны/)
    assert.deepEqual(await looksIn(desk), [])
    const taken = await aTakenApplication(desk, 2)
    value(await desk.database.attempt(desk.clerk, tx => accept(tx, desk, taken, desk.clerk)))
    const known = await at(desk, desk.clerk, `GET /clerk/applications/${taken.applicationId}`)
    assert.match(known.html, /Контрольная цифра, дата и пол верны/)
    const [look, ...others] = await looksIn(desk)
    assert.equal(look?.purpose, 'application_review')
    assert.equal(others.length, 0)
  }))
