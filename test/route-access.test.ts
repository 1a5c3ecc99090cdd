import assert from 'node:assert/strict'
import test from 'node:test'
import type pg from 'pg'
import { issueToken } from '#access/index.ts'
import { newId } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Route } from '#platform/http/route.ts'
import { browserOf, DAY, hireStrangers, setScene, SURNAME, type Browser, type Scene } from './access/scene.ts'
import { withServer, type TestServer } from './server.ts'

const LOGINS: Record<string, string | null> = {
  anonymous: null,
  citizen: 'citizen',
  clerk: 'clerk',
  registrar: 'registrar',
  fund: 'fund',
  admin: 'admin',
}
const STRANGERS: Record<string, string> = { clerk: 'other-clerk', fund: 'other-fund' }

/** Whose ids fill the places of an address; a new place is filled here before it is let through. */
const PLACES: readonly [RegExp, (scene: Scene) => Record<string, string>][] = [
  [/^\/clerk\/applications\//, ({ applicationId: id, fileId: file }) => ({ id, file, paper: 'certificate' })],
  [/^\/api\/v1\/applications\/:id/, ({ applicationId: id }) => ({ id })],
  [/^\/clerk\/people\/:id\/unmerge$/, ({ mergedId: id }) => ({ id })],
  [/:id\/card\/requests\//, ({ twinId: id, cardRequestId: request }) => ({ id, request })],
  [/^\/clerk\/people\//, ({ personId: id, twinId: other }) => ({ id, other })],
  [/^\/clerk\/changes\//, ({ personId: id, requestId: request }) => ({ id, request })],
  [/^\/(clerk\/production|api\/v1\/production)\/batches\//, ({ productionBatchId: id }) => ({ id })],
  [/^\/clerk\/production\/days\//, ({ applicationId: id }) => ({ id })],
  [/^\/clerk\/production\/spoilt\//, ({ applicationId: id }) => ({ id })],
  [/^\/clerk\/employers\//, ({ employerId: id }) => ({ id })],
  [/^\/(clerk\/employer-lists|api\/v1\/employer-batches)\//, ({ listId: id }) => ({ id })],
  [/^\/api\/v1\/production\/orders\//, ({ applicationId: id }) => ({ id })],
  [/^(\/api\/v1)?\/fund\/complaints\//, ({ applicationId: id }) => ({ id })],
  [/^\/api\/v1\/complaints\//, ({ complaintId: id }) => ({ id })],
  [/^\/fund\/cases\//, ({ complaintId: id, evidenceId: file }) => ({ id, file, step: 'take' })],
  [/^\/clerk\/complaints\//, ({ complaintId: id, evidenceId: file }) => ({ id, file })],
  [/^\/fund\/merges\//, ({ mergedId: id }) => ({ id })],
]

/** What a right form would say: nothing is refused for want of an answer. */
const answersOf = ({ personId, linkId, applicationId }: Scene): Record<string, string> => ({
  survivor: personId,
  reason: 'один паспорт',
  reasonCode: 'other',
  message: 'Нет страницы',
  because: 'loss_of_status',
  answer: 'Полис готов',
  'on-day': '1',
  'on-month': '5',
  'on-year': '2017',
  source: 'справка',
  do: 'cancel',
  scans: '7757910846000016 12345678901',
  day: '2017-06-05',
  part: 'morning',
  pin: '1234',
  puk: '12345678',
  newPin: '4321',
  link: linkId,
  person: personId,
  who: personId,
  application: applicationId,
  revision: '1',
  decision: 'take',
  move: 'take',
  words: 'Проверено.',
  code: '239',
  'words-239': 'Взяли деньги.',
  kopecks: '4350,00',
})

const send = async (
  { app }: TestServer,
  { method }: Pick<Route, 'method'>,
  url: string,
  { cookie, csrf }: Browser,
  fields: Record<string, string> | null,
) => {
  const asksNothing = method === 'GET' || fields === null
  const isApi = url.startsWith('/api/')
  return app.inject({
    method,
    url,
    headers: { cookie, ...(!asksNothing && { 'content-type': 'application/x-www-form-urlencoded' }) },
    ...(!asksNothing && !isApi && { payload: new URLSearchParams({ ...fields, _csrf: csrf }).toString() }),
  })
}

/** Every row of every table but those of requests themselves: what no stranger may change, looks included. */
async function everything(owner: pg.Pool): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select tablename::text as name from pg_tables where schemaname = 'public'
      and tablename not in ('session', 'idempotent_answer', 'api_token', 'account') order by 1`,
  )
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
  )
  const { rows } = await owner.query<{ name: string; sum: string }>(parts.join(' union all '))
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}

const hasPlace = ({ path }: Route): boolean => path.includes(':')

const addressOf = (path: string, scene: Scene): string | null => {
  const places = PLACES.find(([pattern]) => pattern.test(path))?.[1](scene)
  return places
    ? path.replaceAll(/:(\w+)/g, (_all, name: string) => places[name] ?? assert.fail(`${path} ${name}`))
    : null
}

/** Places that name no one: the kind of a change, an insurer of the public register. */
const NOBODYS: ReadonlySet<string> = new Set([
  '/my/changes/:kind',
  '/fund/overdue/:insurer',
  '/fund/overdue/:insurer/export',
])

test('every page and program of staff and citizens is closed to every other role, and to whoever has not signed in', () =>
  withServer(DAY, async server => {
    await hireStrangers(server)
    const before = await everything(server.owner)
    for (const [role, login] of Object.entries(LOGINS)) {
      const browser = await browserOf(server, login)
      for (const route of server.routes) {
        if (route.access === 'public' || route.access.some(one => one === role)) continue
        const url = route.path.replaceAll(/:\w+/g, newId())
        const { statusCode } = await send(server, route, url, browser, {})
        assert.equal(statusCode, role === 'anonymous' ? 401 : 403, `${role}: ${route.method} ${route.path}`)
      }
    }
    assert.deepEqual(await everything(server.owner), before)
  }))

test('no form is taken without the token of its browser, of whatever role', () =>
  withServer(DAY, async server => {
    await hireStrangers(server)
    const before = await everything(server.owner)
    for (const [role, login] of Object.entries(LOGINS)) {
      const browser = await browserOf(server, login)
      const forms = server.routes.filter(
        ({ method, api, access }) =>
          method !== 'GET' && !api && (access === 'public' || access.some(one => one === role)),
      )
      for (const route of forms) {
        const url = route.path.replaceAll(/:\w+/g, newId())
        const { statusCode } = await send(server, route, url, { ...browser, csrf: 'x'.repeat(43) }, {})
        assert.equal(statusCode, 403, `${role}: ${route.method} ${route.path}`)
      }
    }
    assert.deepEqual(await everything(server.owner), before)
  }))

test('another insurer and the fund of another region find nothing at an address that names somebody’s rows, leave no look and change nothing', () =>
  withServer(DAY, async server => {
    await hireStrangers(server)
    const scene = await setScene(server)
    const before = await everything(server.owner)
    for (const [role, login] of Object.entries(STRANGERS)) {
      const browser = await browserOf(server, login)
      const routes = server.routes.filter(
        ({ access, api }) => !api && access !== 'public' && access.some(one => one === role),
      )
      for (const route of routes.filter(hasPlace)) {
        if (NOBODYS.has(route.path)) continue
        const url = addressOf(route.path, scene)
        assert.ok(url, `${route.path} has no place in this test`)
        const { statusCode, body } = await send(server, route, url, browser, answersOf(scene))
        const about = `${login}: ${route.method} ${route.path}`
        assert.equal(statusCode, 404, about)
        assert.ok(!body.includes(SURNAME), about)
        assert.deepEqual(await everything(server.owner), before, about)
      }
    }
  }))

test('the owner of the same rows does find them: the addresses of the test before are right', () =>
  withServer(DAY, async server => {
    const scene = await setScene(server)
    const owners = [
      ['clerk', await browserOf(server, 'clerk')],
      ['fund', await browserOf(server, 'fund')],
    ] as const
    for (const [role, browser] of owners) {
      const pages = server.routes.filter(
        ({ access, api, method }) =>
          method === 'GET' && !api && access !== 'public' && access.some(one => one === role),
      )
      for (const route of pages.filter(hasPlace)) {
        const url = addressOf(route.path, scene)
        if (!url) continue
        const { statusCode } = await send(server, route, url, browser, null)
        assert.ok(statusCode < 400, `${role}: ${route.path} ${statusCode}`)
      }
    }
  }))

test('no list, search or file of a stranger names anybody of another insurer, region or person', () =>
  withServer(DAY, async server => {
    await hireStrangers(server)
    const scene = await setScene(server)
    for (const login of ['other-clerk', 'other-fund', 'citizen', 'admin']) {
      const browser = await browserOf(server, login)
      const role = login.replace('other-', '')
      const pages = server.routes.filter(
        ({ access, api, method, path }) =>
          method === 'GET' &&
          !api &&
          access !== 'public' &&
          access.some(one => one === role) &&
          !path.includes(':'),
      )
      for (const route of pages) {
        const { statusCode, body } = await send(server, route, route.path, browser, null)
        const about = `${login}: ${route.path} ${statusCode}`
        assert.ok(statusCode < 500, about)
        for (const secret of [SURNAME, scene.personId, scene.applicationId, scene.requestId])
          assert.ok(!body.includes(secret), `${about} ${secret}`)
      }
    }
    const { rows } = await server.owner.query<{ who: string }>(
      'select who from look where person_id = any($1) and organisation is distinct from $2',
      [[scene.personId, scene.twinId, scene.mergedId], 'insurer:77012'],
    )
    assert.deepEqual(rows, [])
  }))

test('a citizen who sends the ids of another person’s rows changes none of them', () =>
  withServer(DAY, async server => {
    await hireStrangers(server)
    const scene = await setScene(server)
    const browser = await browserOf(server, 'citizen')
    const of = async () => {
      const all = await everything(server.owner)
      return Object.fromEntries(
        ['share_link', 'share_opening', 'notice', 'change_request', 'application', 'production_order'].map(
          name => [name, all[name]],
        ),
      )
    }
    const before = await of()
    const { rows: notices } = await server.owner.query<{ notice_id: string }>('select notice_id from notice')
    assert.ok(notices.length > 0)
    const close = await send(server, { method: 'POST' }, '/my/shares/close', browser, { link: scene.linkId })
    assert.equal(close.statusCode, 303)
    for (const { notice_id: notice } of notices)
      await send(server, { method: 'POST' }, '/my/notices/mark', browser, { notice, as: 'read' })
    await send(server, { method: 'POST' }, '/my/notices/mark', browser, { notice: '', as: 'read' })
    assert.deepEqual(await of(), before)
  }))

test('a program of another insurer or fund reads and changes nothing by the ids of somebody’s rows', () =>
  withServer(DAY, async server => {
    await hireStrangers(server)
    const scene = await setScene(server)
    const before = await everything(server.owner)
    const tokens = { clerk: await server.token('clerk', '77008'), fund: await aTokenElsewhere(server) }
    for (const [role, token] of Object.entries(tokens)) {
      const routes = server.routes.filter(
        ({ access, api, path }) =>
          api && access !== 'public' && access.some(one => one === role) && path.includes('/api/v1/'),
      )
      for (const route of routes) {
        const url = hasPlace(route) ? addressOf(route.path, scene) : route.path
        assert.ok(url, `${route.path} has no place in this test`)
        if (!hasPlace(route) && route.method !== 'GET') continue
        const { statusCode, body } = await server.app.inject({
          method: route.method,
          url,
          headers: { authorization: `Bearer ${token}`, 'idempotency-key': newId() },
          ...(route.method !== 'GET' && { payload: BODIES[route.path] ?? {} }),
        })
        const about = `${role}: ${route.method} ${route.path} ${body.slice(0, 300)}`
        if (hasPlace(route)) assert.equal(statusCode, 404, about)
        assert.ok(statusCode < 500, about)
        for (const secret of [SURNAME, scene.personId, scene.applicationId])
          assert.ok(!body.includes(secret), about)
        assert.deepEqual(await everything(server.owner), before, about)
      }
    }
  }))

const BODIES: Record<string, unknown> = {
  '/api/v1/fund/complaints/:id/answer': { answer: 'Полис готов' },
  '/api/v1/applications/:id/decisions': { decision: 'take', revision: 1 },
  '/api/v1/complaints/:id/moves': { move: 'take' },
  '/api/v1/production/batches/:id/delivery': { blanks: [{ enp: '7757910846000016', blank: '12345678901' }] },
}

const aTokenElsewhere = ({ database }: TestServer): Promise<string> =>
  database.transact(SYSTEM, tx =>
    issueToken(tx, { role: 'fund', organisation: 'fund:78', label: 'Программа теста' }),
  )
