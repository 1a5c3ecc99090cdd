import assert from 'node:assert/strict'
import test from 'node:test'
import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import { z } from 'zod'
import { fixedClock } from '#kernel/clock.ts'
import { day } from '#kernel/day.ts'
import { granted, refused } from '#kernel/outcome.ts'
import { textsOf } from '#web/texts.ts'
import { readCatalogues } from '#web/catalogue.ts'
import { ANONYMOUS, type Actor } from '../actor.ts'
import { OutcomeUnknown } from '../outcome-unknown.ts'
import { questionRoute } from './api-route.ts'
import { csrfToken } from './csrf.ts'
import { getPage, postForm, type Route } from './route.ts'
import { buildServer } from './server.ts'

const FORM_KEY = Buffer.alloc(32, 3)
const registrar: Actor = { role: 'registrar', organisation: 'clinic:770001', name: 'Окно' }
const inChita: Actor = { role: 'registrar', organisation: 'clinic:750001', name: 'Окно' }
const TOKENS = new Map([
  ['Bearer good', registrar],
  ['Bearer chita', inChita],
])
const lines: Record<string, unknown>[] = []

/** An instant at which it is the next day in Chita already. */
const clock = {
  ...fixedClock('2026-11-23'),
  today: (zone?: string) => day(zone ? '2026-11-24' : '2026-11-23'),
}

const echo = questionRoute({
  method: 'POST',
  path: '/api/v1/echo',
  access: 'public',
  summary: 'Echo',
  tag: 'Test',
  body: z.strictObject({ word: z.string().max(10) }),
  answer: z.object({ word: z.string() }),
  handle: ({ body }) =>
    Promise.resolve(
      body.word === 'no'
        ? refused({
            code: 'test.no',
            says: { ru: 'Нет.', en: 'No.' },
            because: [{ act: 'fz-326', at: 'ст. 1' }],
          })
        : granted({ word: body.word }),
    ),
})

const routes: Route[] = [
  echo,
  { ...echo, path: '/api/v1/closed', access: ['registrar'] },
  {
    ...echo,
    method: 'GET',
    path: '/api/v1/day',
    access: 'public',
    handle: ({ view }) => Promise.resolve({ json: view.today.toString() }),
  },
  getPage('/page', 'public', () => Promise.resolve({ page: h('html', {}) })),
  getPage('/desk', ['clerk'], () => Promise.resolve({ page: h('html', {}) })),
  postForm('/form', 'public', () => Promise.resolve({ redirect: '/page' })),
  getPage('/broken', 'public', () => Promise.reject(new Error('Иванов Иван 4510 123456'))),
  getPage('/gone', 'public', () =>
    Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })),
  ),
  getPage('/unknown', 'public', () => Promise.reject(new OutcomeUnknown('lost'))),
]

async function withServer(
  run: (app: FastifyInstance) => Promise<void>,
  publicPerSecond = 1000,
): Promise<void> {
  const app = await buildServer({
    routes,
    assets: [],
    texts: textsOf(readCatalogues()),
    clock,
    authenticate: ({ authorization }) =>
      Promise.resolve(authorization ? (TOKENS.get(authorization) ?? 'unknown') : ANONYMOUS),
    isReady: () => Promise.resolve(true),
    organisationName: organisation => organisation,
    timeZone: organisation => (organisation === 'clinic:750001' ? 'Asia/Chita' : undefined),
    formKey: FORM_KEY,
    publicPerSecond,
    log: line => lines.push(line),
  })
  await run(app)
  await app.close()
}

test('a refusal is a problem with its code, words and citation, in the language asked for', () =>
  withServer(async app => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/echo',
      payload: { word: 'no' },
      headers: { 'accept-language': 'en' },
    })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.headers['content-type'] as string, /^application\/problem\+json/)
    assert.deepEqual(answer.json<{ reasons: unknown }>().reasons, [
      { code: 'test.no', says: 'No.', because: [{ act: 'fz-326', at: 'ст. 1' }] },
    ])
  }))

test('every malformed body is a 4xx with reasons', () =>
  withServer(async app => {
    for (const payload of [
      '{',
      '[]',
      'null',
      '"x"',
      '{"word":1}',
      '{"word":"x","more":1}',
      '{}',
      '{"__proto__":{"a":1},"word":"x"}',
    ]) {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/echo',
        payload,
        headers: { 'content-type': 'application/json' },
      })
      assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, `${payload}: ${answer.statusCode}`)
      assert.ok(answer.json<{ reasons: unknown[] }>().reasons.length > 0, payload)
    }
  }))

test('a body that is too large or of another type is refused with a reason', () =>
  withServer(async app => {
    const large = await app.inject({
      method: 'POST',
      url: '/api/v1/echo',
      payload: { word: 'x'.repeat(2_000_000) },
    })
    assert.equal(large.statusCode, 413)
    const other = await app.inject({
      method: 'POST',
      url: '/api/v1/echo',
      payload: '<a/>',
      headers: { 'content-type': 'text/xml' },
    })
    assert.equal(other.statusCode, 415)
    assert.match(other.headers['content-type'] as string, /problem\+json/)
  }))

test('a route for a role answers 401 without a token and lets the right one in', () =>
  withServer(async app => {
    const ask = (authorization?: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/closed',
        payload: { word: 'x' },
        headers: authorization ? { authorization } : {},
      })
    assert.equal((await ask()).statusCode, 401)
    assert.equal((await ask('Bearer bad')).statusCode, 401)
    assert.equal((await ask('Bearer good')).statusCode, 200)
    assert.equal((await app.inject({ url: '/desk' })).statusCode, 401)
  }))

test('a form is accepted only with the token of its own browser, and never from another site', () =>
  withServer(async app => {
    const send = (token: string, headers: Record<string, string> = {}) =>
      app.inject({
        method: 'POST',
        url: '/form',
        payload: new URLSearchParams({ _csrf: token }).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          cookie: 'polis_visitor=me',
          host: 'polis.test',
          ...headers,
        },
      })
    const token = csrfToken(FORM_KEY, 'me')
    assert.equal((await send(token)).statusCode, 303)
    assert.equal((await send('')).statusCode, 403)
    assert.equal((await send(csrfToken(FORM_KEY, 'other'))).statusCode, 403)
    assert.equal((await send(token, { origin: 'http://evil.test' })).statusCode, 403)
    assert.equal((await send(token, { 'sec-fetch-site': 'cross-site' })).statusCode, 403)
    assert.equal((await send(token, { origin: 'http://polis.test' })).statusCode, 303)
  }))

test('an error of ours shows an incident number and logs no words of the person', () =>
  withServer(async app => {
    lines.length = 0
    const answer = await app.inject({ url: '/broken' })
    assert.equal(answer.statusCode, 500)
    const [line] = lines
    assert.ok(line && typeof line['incident'] === 'string' && answer.body.includes(line['incident']))
    assert.doesNotMatch(JSON.stringify(line) + answer.body, /Иванов|4510/)
  }))

test('an outcome that is not known is answered 503 and never as success', () =>
  withServer(async app => {
    const answer = await app.inject({ url: '/unknown' })
    assert.equal(answer.statusCode, 503)
    assert.equal(answer.headers['retry-after'], '1')
  }))

test('while the database is gone the answer is 503 with the way to go on', () =>
  withServer(async app => {
    const answer = await app.inject({ url: '/gone' })
    assert.deepEqual([answer.statusCode, answer.headers['retry-after']], [503, '1'])
  }))

test('at least twenty public questions a second are answered before a 429 with Retry-After', () =>
  withServer(async app => {
    const ask = () => app.inject({ method: 'POST', url: '/api/v1/echo', payload: { word: 'x' } })
    for (let asked = 0; asked < 25; asked += 1) assert.equal((await ask()).statusCode, 200)
    let answer = await ask()
    for (let asked = 0; asked < 5000 && answer.statusCode === 200; asked += 1) answer = await ask()
    assert.equal(answer.statusCode, 429)
    assert.ok(answer.headers['retry-after'])
    assert.equal(answer.json<{ reasons: { code: string }[] }>().reasons[0]?.code, 'request.too-many')
  }, 25))

test('every page forbids inline scripts and frames, and its cookie is closed to scripts', () =>
  withServer(async app => {
    const answer = await app.inject({ url: '/page' })
    const policy = answer.headers['content-security-policy'] as string
    assert.match(policy, /script-src 'self'/)
    assert.doesNotMatch(policy, /unsafe/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.match(answer.headers['set-cookie'] as string, /HttpOnly; SameSite=Lax/)
    assert.equal(answer.headers['cache-control'], 'no-store')
  }))

test('an address that does not exist is a page for people and a problem for programs', () =>
  withServer(async app => {
    const page = await app.inject({ url: '/nowhere' })
    assert.deepEqual([page.statusCode, page.headers['content-type']], [404, 'text/html; charset=utf-8'])
    const problem = await app.inject({ url: '/api/v1/nowhere' })
    assert.equal(problem.statusCode, 404)
    assert.match(problem.headers['content-type'] as string, /problem\+json/)
  }))

test('the day of a page is that of the organisation’s own region, and Moscow’s for everybody else', () =>
  withServer(async app => {
    const dayFor = async (authorization?: string) =>
      (
        await app.inject({ url: '/api/v1/day', headers: { ...(authorization && { authorization }) } })
      ).json<string>()
    assert.deepEqual(
      [await dayFor('Bearer chita'), await dayFor('Bearer good'), await dayFor()],
      ['2026-11-24', '2026-11-23', '2026-11-23'],
    )
  }))
