import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { ANONYMOUS, SYSTEM, type Actor } from '#platform/actor.ts'
import { buildServer } from '#platform/http/server.ts'
import type { Call, Reply } from '#platform/http/route.ts'
import { renderPage } from '#web/layout.tsx'
import { loadTexts } from '#web/texts.ts'
import { viewOf, type Language } from '#web/view.ts'
import { accessRoutes } from './http.ts'
import { authenticateWith, issueToken, logLook, openAccount } from './index.ts'
import { hashSecret } from './secrets.ts'
import { withAccess, type AccessTest } from './test-support/with-access.ts'

const TEXTS = loadTexts()
const PERSON = newId()
const CITIZEN: Actor = { role: 'citizen', personId: PERSON, name: 'Иванов И. И.' }
const ADMIN: Actor = { role: 'admin', name: 'Администратор' }
const CLERK: Actor = { role: 'clerk', organisation: 'insurer:77001', name: 'Петрова А. В.' }

interface Sent {
  actor?: Actor
  query?: Record<string, string>
  body?: Record<string, string>
  cookies?: Record<string, string>
  language?: Language
}

async function ask(
  access: AccessTest,
  method: 'GET' | 'POST',
  path: string,
  sent: Sent = {},
): Promise<Reply> {
  const route = accessRoutes(access).find(one => one.method === method && one.path === path)
  assert.ok(route, `${method} ${path}`)
  const { actor = ANONYMOUS, query = {}, body = {}, cookies = {}, language = 'ru' } = sent
  const signedIn = actor.role === 'anonymous' ? null : { name: actor.name, role: actor.role }
  const times = { today: access.clock.today(), now: access.clock.now() }
  const view = viewOf({ language, texts: TEXTS, path, query, signedIn, csrf: 'token', ...times })
  const call: Call = {
    actor,
    params: {},
    query,
    body,
    files: [],
    cookies,
    headers: {},
    address: '192.0.2.1',
    view,
  }
  return route.handle(call)
}

const htmlOf = (reply: Reply): string => ('page' in reply ? renderPage(reply.page) : assert.fail('no page'))
const wayOf = (reply: Reply): string => ('redirect' in reply ? reply.redirect : assert.fail('no redirect'))
const account = { login: 'petrova', password: ' spaces count ' }

async function openClerk({ database }: AccessTest): Promise<void> {
  const clerk = { ...account, role: 'clerk', organisation: 'insurer:77001', displayName: CLERK.name } as const
  assert.ok((await database.transact(SYSTEM, tx => openAccount(tx, clerk))).ok)
}

test('the sign-in page asks for the login and the password, in both languages (X01)', async () => {
  await withAccess(async access => {
    const html = htmlOf(await ask(access, 'GET', '/sign-in', { query: { next: '/clerk/queue' } }))
    assert.match(html, /<h1[^>]*>Вход<\/h1>/)
    assert.match(html, /name="next" value="\/clerk\/queue"/)
    assert.match(html, /name="_csrf" value="token"/)
    assert.match(htmlOf(await ask(access, 'GET', '/sign-in', { language: 'en' })), /<h1[^>]*>Sign in<\/h1>/)
  })
})

test('signing in sets the session cookie and leads to the page that was asked for, or to that of the role', async () => {
  await withAccess(async access => {
    await openClerk(access)
    const entered = await ask(access, 'POST', '/sign-in', { body: account })
    assert.equal(wayOf(entered), '/clerk')
    const [cookie] = entered.cookies ?? []
    assert.equal(cookie?.name, 'polis_session')
    assert.match(cookie?.value ?? '', /^[\w-]{43}$/)
    const back = await ask(access, 'POST', '/sign-in', { body: { ...account, next: '/clerk/queue?page=2' } })
    assert.equal(wayOf(back), '/clerk/queue?page=2')
  })
})

test('signing in, whatever next says, never leads to another site', async () => {
  await withAccess(async access => {
    await openClerk(access)
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example']) {
      assert.equal(
        wayOf(await ask(access, 'POST', '/sign-in', { body: { ...account, next } })),
        '/clerk',
        next,
      )
      assert.match(htmlOf(await ask(access, 'GET', '/sign-in', { query: { next } })), /name="next" value/)
      assert.ok(
        !htmlOf(await ask(access, 'GET', '/sign-in', { query: { next } })).includes('name="next" value="/'),
      )
    }
  })
})

test('a wrong sign-in shows the page again with the login typed, the reason and no password (X01)', async () => {
  await withAccess(async access => {
    await openClerk(access)
    const body = { login: 'petrova', password: 'a-wrong-one', next: '/clerk/queue' }
    const reply = await ask(access, 'POST', '/sign-in', { body })
    const html = htmlOf(reply)
    assert.equal(reply.status, 422)
    assert.match(html, /<title>Ошибка: Вход/)
    assert.match(html, /href="#login">Логин или пароль не подошли/)
    assert.match(html, /value="petrova"/)
    assert.match(html, /value="\/clerk\/queue"/)
    assert.ok(!html.includes('a-wrong-one'))
  })
})

test('the sixth wrong sign-in is told when the next may come (X01)', async () => {
  await withAccess(async access => {
    for (let time = 0; time < 5; time += 1) await ask(access, 'POST', '/sign-in', { body: account })
    const reply = await ask(access, 'POST', '/sign-in', { body: account, language: 'en' })
    assert.equal(reply.status, 429)
    assert.equal(reply.headers?.['retry-after'], '900')
    assert.match(htmlOf(reply), /possible in 15 min, at 15:15 Moscow time/)
  })
})

test('signing out removes the cookie, and the session is over in every copy of it', async () => {
  await withAccess(async access => {
    await openClerk(access)
    const session = (await ask(access, 'POST', '/sign-in', { body: account })).cookies?.[0]?.value ?? ''
    const reply = await ask(access, 'POST', '/sign-out', {
      actor: CLERK,
      cookies: { polis_session: session },
    })
    assert.deepEqual(
      [wayOf(reply), reply.cookies],
      ['/', [{ name: 'polis_session', value: '', maxAgeSeconds: null }]],
    )
    assert.equal(await authenticateWith(access)({ authorization: undefined, session }), 'unknown')
  })
})

test('the start leads each role to its first page, and a visitor to the sign-in', async () => {
  await withAccess(async access => {
    const ways = {
      anonymous: '/sign-in',
      citizen: '/my',
      clerk: '/clerk',
      registrar: '/registrar',
      fund: '/fund',
      admin: '/admin',
    }
    for (const [role, way] of Object.entries(ways)) {
      const actor = { role: role as Actor['role'], name: '' }
      assert.equal(wayOf(await ask(access, 'GET', '/start', { actor })), way, role)
    }
  })
})

test('the language is switched by a link and by a form, and leads back to an own page only', async () => {
  await withAccess(async access => {
    const link = await ask(access, 'GET', '/language', { query: { to: 'en', back: '/rules?on=2017-05-29' } })
    assert.equal(wayOf(link), '/rules?on=2017-05-29')
    assert.deepEqual(link.cookies, [{ name: 'polis_language', value: 'en', maxAgeSeconds: 31_536_000 }])
    const form = await ask(access, 'POST', '/language', {
      body: { to: 'ru', back: '//evil.example' },
      language: 'en',
    })
    assert.deepEqual([wayOf(form), form.cookies?.[0]?.value], ['/', 'ru'])
    const neither = await ask(access, 'GET', '/language', { query: { to: 'de' } })
    assert.deepEqual([wayOf(neither), neither.cookies?.[0]?.value], ['/', 'ru'])
  })
})

test('a person reads who looked, in which role, when and why, with a way to ask (C37)', async () => {
  await withAccess(async access => {
    await access.database.transact(CLERK, tx => logLook(tx, CLERK, PERSON, 'application_review'))
    const html = htmlOf(await ask(access, 'GET', '/my/looks', { actor: CITIZEN }))
    for (const words of [
      'Петрова А. В., сотрудник страховой',
      'insurer:77001',
      'Рассмотрение заявления',
      'Это вопрос',
    ])
      assert.ok(html.includes(words), words)
    const english = htmlOf(await ask(access, 'GET', '/my/looks', { actor: CITIZEN, language: 'en' }))
    assert.ok(english.includes('Application review'))
  })
})

test('a person at whom nobody looked is told so (C37)', async () => {
  await withAccess(async access => {
    await access.database.transact(CLERK, tx => logLook(tx, CLERK, newId(), 'application_review'))
    const html = htmlOf(await ask(access, 'GET', '/my/looks', { actor: CITIZEN, query: { page: 'x' } }))
    assert.match(html, /Никто не смотрел за 12 мес\./)
    assert.ok(!html.includes('Петрова'))
  })
})

test('an administrator sees accounts and tokens without their secrets, and revokes a token (A01)', async () => {
  await withAccess(async access => {
    await openClerk(access)
    const token = { role: 'registrar', organisation: 'clinic:770001', label: 'Регистратура' } as const
    const secret = await access.database.transact(SYSTEM, tx => issueToken(tx, token))
    const hash = hashSecret(secret).toString('hex')
    const html = htmlOf(await ask(access, 'GET', '/admin', { actor: ADMIN }))
    for (const words of ['petrova', 'Регистратура', '770001', `value="${hash}"`])
      assert.ok(html.includes(words), words)
    assert.ok(!html.includes(secret) && !html.includes('argon2'))
    const revoke = () => ask(access, 'POST', '/admin/tokens/revoke', { actor: ADMIN, body: { token: hash } })
    assert.equal(wayOf(await revoke()), '/admin?done=token-revoked')
    assert.equal(
      await authenticateWith(access)({ authorization: `Bearer ${secret}`, session: undefined }),
      'unknown',
    )
    const twice = await revoke()
    assert.equal(twice.status, 422)
    assert.match(htmlOf(twice), /его уже отозвали/)
    const done = await ask(access, 'GET', '/admin', {
      actor: ADMIN,
      query: { done: 'token-revoked' },
      language: 'en',
    })
    assert.match(htmlOf(done), /The token is revoked/)
  })
})

test('the last administrator cannot be closed (A01)', async () => {
  await withAccess(async access => {
    const admin = { login: 'root', password: 'p', role: 'admin', displayName: 'Администратор' } as const
    const opened = await access.database.transact(SYSTEM, tx => openAccount(tx, admin))
    assert.ok(opened.ok)
    const reply = await ask(access, 'POST', '/admin/accounts/close', {
      actor: ADMIN,
      body: { account: opened.value },
    })
    assert.equal(reply.status, 422)
    assert.match(htmlOf(reply), /последний администратор/)
  })
})

test('over HTTP a token says whose it is, and a revoked or missing one is refused with 401', async () => {
  await withAccess(async access => {
    const parts = {
      routes: accessRoutes(access),
      assets: [],
      texts: TEXTS,
      clock: access.clock,
      isReady: () => Promise.resolve(true),
      organisationName: (organisation: string) => organisation,
      formKey: Buffer.alloc(32),
      log: () => undefined,
    }
    const app = await buildServer({ ...parts, authenticate: authenticateWith(access) })
    const token = { role: 'registrar', organisation: 'clinic:770001', label: 'Регистратура' } as const
    const secret = await access.database.transact(SYSTEM, tx => issueToken(tx, token))
    const get = (headers: Record<string, string>) => app.inject({ url: '/api/v1/tokens/self', headers })
    const known = await get({ authorization: `Bearer ${secret}` })
    assert.deepEqual([known.statusCode, known.json()], [200, token])
    assert.equal((await get({})).statusCode, 401)
    assert.equal((await get({ authorization: `Bearer ${secret}x` })).statusCode, 401)
    await app.close()
  })
})

test('over HTTP staff pages are closed to others, and looks are open to the person alone', async () => {
  await withAccess(async access => {
    const parts = {
      routes: accessRoutes(access),
      assets: [],
      texts: TEXTS,
      clock: access.clock,
      isReady: () => Promise.resolve(true),
      organisationName: (organisation: string) => organisation,
      formKey: Buffer.alloc(32),
      log: () => undefined,
    }
    const statusAs = async (actor: Actor, url: string) => {
      const app = await buildServer({ ...parts, authenticate: () => Promise.resolve(actor) })
      const { statusCode } = await app.inject({ url })
      await app.close()
      return statusCode
    }
    for (const actor of [CITIZEN, CLERK]) assert.equal(await statusAs(actor, '/admin'), 403)
    for (const actor of [ADMIN, CLERK]) assert.equal(await statusAs(actor, '/my/looks'), 403)
    assert.equal(await statusAs(ANONYMOUS, '/my/looks'), 401)
    assert.equal(await statusAs(CITIZEN, '/my/looks'), 200)
  })
})
