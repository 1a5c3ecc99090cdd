import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { ANONYMOUS, SYSTEM, type Actor } from '#platform/actor.ts'
import { authenticateWith, closeAccount, issueToken, openAccount, revokeToken, signIn } from './index.ts'
import { hashSecret } from './secrets.ts'
import { withAccess, type AccessTest } from './test-support/with-access.ts'

const PERSON = newId()

async function sessionOfCitizen(access: AccessTest): Promise<{ session: string; accountId: string }> {
  const typed = { login: 'ivanov', password: 'correct horse' }
  const account = { ...typed, role: 'citizen', personId: PERSON, displayName: 'Иванов И. И.' } as const
  const opened = await access.database.transact(SYSTEM, tx => openAccount(tx, account))
  const entered = await signIn(access, { ...typed, address: '192.0.2.1' })
  assert.ok(opened.ok && entered.ok)
  return { session: entered.value.session, accountId: opened.value }
}

const bySession = (access: AccessTest, session: string): Promise<Actor | 'unknown'> =>
  authenticateWith(access)({ authorization: undefined, session })

const byHeader = (access: AccessTest, authorization: string): Promise<Actor | 'unknown'> =>
  authenticateWith(access)({ authorization, session: undefined })

test('without a cookie and a token a request is anonymous', async () => {
  await withAccess(async access => {
    assert.equal(await authenticateWith(access)({ authorization: undefined, session: undefined }), ANONYMOUS)
  })
})

test('a citizen’s session acts as the person of the account', async () => {
  await withAccess(async access => {
    const { session, accountId } = await sessionOfCitizen(access)
    const actor = { role: 'citizen', personId: PERSON, accountId, name: 'Иванов И. И.' }
    assert.deepEqual(await bySession(access, session), actor)
  })
})

test('a session ends after thirty idle minutes, and each request starts them again', async () => {
  await withAccess(async access => {
    const { session } = await sessionOfCitizen(access)
    for (let request = 0; request < 3; request += 1) {
      access.clock.move({ minutes: 29, seconds: 59 })
      assert.notEqual(await bySession(access, session), 'unknown')
    }
    access.clock.move({ minutes: 30 })
    assert.equal(await bySession(access, session), 'unknown')
  })
})

test('a session ends twelve hours after the sign-in however busy it is', async () => {
  await withAccess(async access => {
    const { session } = await sessionOfCitizen(access)
    for (let request = 0; request < 35; request += 1) {
      access.clock.move({ minutes: 20 })
      assert.notEqual(await bySession(access, session), 'unknown')
    }
    access.clock.move({ minutes: 19, seconds: 59 })
    assert.notEqual(await bySession(access, session), 'unknown')
    access.clock.move({ seconds: 1 })
    assert.equal(await bySession(access, session), 'unknown')
  })
})

test('the time a session was seen is written at most once a minute', async () => {
  await withAccess(async access => {
    const { session } = await sessionOfCitizen(access)
    const seen = async () =>
      (await access.owner.query<{ at: string }>('select seen_at::text as at from session')).rows[0]?.at
    const before = await seen()
    access.clock.move({ seconds: 59 })
    await bySession(access, session)
    assert.equal(await seen(), before)
    access.clock.move({ seconds: 1 })
    await bySession(access, session)
    assert.notEqual(await seen(), before)
  })
})

test('a made-up cookie is unknown', async () => {
  await withAccess(async access => assert.equal(await bySession(access, 'made up'), 'unknown'))
})

test('closing an account ends its sessions at once and lets nobody sign in again', async () => {
  await withAccess(async access => {
    const { session, accountId } = await sessionOfCitizen(access)
    const close = () =>
      access.database.transact(SYSTEM, tx => closeAccount(tx, accountId, access.clock.now()))
    assert.ok((await close()).ok)
    assert.equal(await bySession(access, session), 'unknown')
    const again = await signIn(access, { login: 'ivanov', password: 'correct horse', address: '192.0.2.1' })
    assert.equal(again.ok ? null : again.refusals[0]?.code, 'access.wrong-sign-in')
    const twice = await close()
    assert.equal(twice.ok ? null : twice.refusals[0]?.code, 'access.no-such-account')
  })
})

test('of two administrators closed at once, one stays', async () => {
  await withAccess(async access => {
    const open = (login: string) =>
      access.database.transact(SYSTEM, tx =>
        openAccount(tx, { login, password: 'p', role: 'admin', displayName: login }),
      )
    const [one, other] = [await open('one'), await open('other')]
    assert.ok(one.ok && other.ok)
    const closed = await Promise.all(
      [one.value, other.value].map(id =>
        access.database.transact(SYSTEM, tx => closeAccount(tx, id, access.clock.now())),
      ),
    )
    assert.deepEqual(
      closed.flatMap(outcome => (outcome.ok ? [] : outcome.refusals.map(refusal => refusal.code))),
      ['access.last-administrator'],
    )
  })
})

test('a bearer token acts for its organisation in its role', async () => {
  await withAccess(async access => {
    const token = { role: 'registrar', organisation: 'clinic:770001', label: 'Регистратура' } as const
    const secret = await access.database.transact(SYSTEM, tx => issueToken(tx, token))
    assert.match(secret, /^polis_[\w-]{43}$/)
    const actor = { role: 'registrar', organisation: 'clinic:770001', name: 'Регистратура' }
    assert.deepEqual(await byHeader(access, `Bearer ${secret}`), actor)
    assert.deepEqual(await byHeader(access, `bearer  ${secret} `), actor)
  })
})

test('a revoked token is refused at once, and is revoked once', async () => {
  await withAccess(async access => {
    const { database, clock } = access
    const secret = await database.transact(SYSTEM, tx => issueToken(tx, { role: 'admin', label: 'x' }))
    const hash = hashSecret(secret).toString('hex')
    assert.notEqual(await byHeader(access, `Bearer ${secret}`), 'unknown')
    assert.equal(await database.transact(SYSTEM, tx => revokeToken(tx, hash, clock.now())), true)
    assert.equal(await byHeader(access, `Bearer ${secret}`), 'unknown')
    assert.equal(await database.transact(SYSTEM, tx => revokeToken(tx, hash, clock.now())), false)
    assert.equal(await database.transact(SYSTEM, tx => revokeToken(tx, 'no hash', clock.now())), false)
  })
})

test('a header that is no token of ours is unknown, whatever the cookie says', async () => {
  await withAccess(async access => {
    const { session } = await sessionOfCitizen(access)
    for (const authorization of [
      '',
      'Bearer',
      `Bearer polis_${'a'.repeat(43)}`,
      'Basic YTpi',
      `Bearer ${session}`,
    ])
      assert.equal(await authenticateWith(access)({ authorization, session }), 'unknown', authorization)
  })
})
