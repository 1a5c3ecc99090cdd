import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/actor.ts'
import { withAccess, type AccessTest } from './test-support/with-access.ts'
import { authenticateWith, openAccount, signIn, signOut } from './index.ts'

const RIGHT = { login: 'petrova', password: 'a long pass phrase', address: '192.0.2.1' }
const WRONG = { ...RIGHT, password: 'not it' }

async function withPetrova(run: (access: AccessTest) => Promise<void>): Promise<void> {
  await withAccess(async access => {
    const petrova = { role: 'clerk', organisation: 'insurer:77001', displayName: 'Петрова А. В.' } as const
    const opened = await access.database.transact(SYSTEM, tx => openAccount(tx, { ...RIGHT, ...petrova }))
    assert.ok(opened.ok)
    await run(access)
  })
}

async function codesOf(outcome: ReturnType<typeof signIn>): Promise<string[]> {
  const { ok, ...rest } = await outcome
  return ok ? [] : (rest as { refusals: { code: string }[] }).refusals.map(refusal => refusal.code)
}

async function failTimes(times: number, access: AccessTest, asked = WRONG): Promise<void> {
  for (let time = 0; time < times; time += 1)
    assert.deepEqual(await codesOf(signIn(access, asked)), ['access.wrong-sign-in'])
}

test('a right login and password open a session of the account, however the login is typed', async () => {
  await withPetrova(async access => {
    const entered = await signIn(access, { ...RIGHT, login: ' Petrova ' })
    assert.ok(entered.ok)
    assert.equal(entered.value.role, 'clerk')
    const actor = await authenticateWith(access)({ authorization: undefined, session: entered.value.session })
    assert.ok(actor !== 'unknown')
    const { accountId, ...rest } = actor
    assert.ok(accountId)
    assert.deepEqual(rest, { role: 'clerk', organisation: 'insurer:77001', name: 'Петрова А. В.' })
  })
})

test('a wrong password and an unknown login are answered with the same words', async () => {
  await withPetrova(async access => {
    const wrong = await signIn(access, WRONG)
    const unknown = await signIn(access, { ...RIGHT, login: 'nobody' })
    assert.ok(!wrong.ok)
    assert.deepEqual(wrong, unknown)
  })
})

test('everything that was not typed is said at once', async () => {
  await withPetrova(async access => {
    assert.deepEqual(await codesOf(signIn(access, { ...RIGHT, login: ' ', password: '' })), [
      'access.login-missing',
      'access.password-missing',
    ])
  })
})

test('after five failures of a login even the right password waits, from any address, until the time it is told', async () => {
  await withPetrova(async access => {
    await failTimes(5, access)
    const blocked = await signIn(access, { ...RIGHT, address: '198.51.100.7' })
    assert.ok(!blocked.ok)
    assert.equal(blocked.refusals[0]?.code, 'access.wait-to-sign-in')
    assert.equal(blocked.refusals[0]?.facts?.['until'], '2026-11-23T12:15:00Z')
    assert.match(blocked.refusals[0]?.says.ru ?? '', /через 15 мин\., в 15:15 по московскому времени/)
    access.clock.move({ minutes: 14, seconds: 59 })
    assert.deepEqual(await codesOf(signIn(access, RIGHT)), ['access.wait-to-sign-in'])
    access.clock.move({ seconds: 1 })
    assert.ok((await signIn(access, RIGHT)).ok)
  })
})

test('a login that does not exist waits after five failures as one that does', async () => {
  await withPetrova(async access => {
    const nobody = { ...WRONG, login: 'nobody' }
    await failTimes(5, access, nobody)
    assert.deepEqual(await codesOf(signIn(access, nobody)), ['access.wait-to-sign-in'])
  })
})

test('five failures from one address make it wait for every login, and an own account does not buy more tries', async () => {
  await withPetrova(async access => {
    for (const login of ['a', 'b', 'c', 'd']) await failTimes(1, access, { ...WRONG, login })
    assert.ok((await signIn(access, RIGHT)).ok)
    await failTimes(1, access, { ...WRONG, login: 'e' })
    assert.deepEqual(await codesOf(signIn(access, RIGHT)), ['access.wait-to-sign-in'])
    assert.ok((await signIn(access, { ...RIGHT, address: '198.51.100.7' })).ok)
  })
})

test('a success forgets the failures of its login', async () => {
  await withPetrova(async access => {
    await failTimes(4, access)
    assert.ok((await signIn(access, { ...RIGHT, address: '198.51.100.7' })).ok)
    await failTimes(4, access, { ...WRONG, address: '198.51.100.8' })
  })
})

test('forty tries sent at once get no more than five passwords checked', async () => {
  await withPetrova(async access => {
    const tries = await Promise.all(Array.from({ length: 40 }, () => codesOf(signIn(access, WRONG))))
    assert.equal(tries.filter(([code]) => code === 'access.wrong-sign-in').length, 5)
    assert.equal(tries.filter(([code]) => code === 'access.wait-to-sign-in').length, 35)
  })
})

test('neither the password, the session nor the address is kept as it is', async () => {
  await withPetrova(async access => {
    await failTimes(1, access)
    const entered = await signIn(access, RIGHT)
    assert.ok(entered.ok)
    const { rows } = await access.owner.query<{ all: string }>(
      `select concat((select json_agg(a) from account a), (select json_agg(s) from session s),
        (select json_agg(f) from sign_in_failure f)) as all`,
    )
    const kept = rows[0]?.all ?? ''
    assert.match(kept, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    for (const secret of [
      RIGHT.password,
      entered.value.session,
      Buffer.from(entered.value.session, 'base64url').toString('hex'),
      RIGHT.address,
    ])
      assert.ok(!kept.includes(secret))
  })
})

test('signing in ends the session the browser came with', async () => {
  await withPetrova(async access => {
    const first = await signIn(access, RIGHT)
    assert.ok(first.ok)
    assert.ok((await signIn(access, { ...RIGHT, previousSession: first.value.session })).ok)
    assert.equal(
      await authenticateWith(access)({ authorization: undefined, session: first.value.session }),
      'unknown',
    )
  })
})

test('signing out is immediate', async () => {
  await withPetrova(async access => {
    const entered = await signIn(access, RIGHT)
    assert.ok(entered.ok)
    await signOut(access.database, entered.value.session)
    assert.equal(
      await authenticateWith(access)({ authorization: undefined, session: entered.value.session }),
      'unknown',
    )
    await signOut(access.database, entered.value.session)
    await signOut(access.database, undefined)
  })
})

test('a login is of one account', async () => {
  await withPetrova(async access => {
    const twin = {
      ...RIGHT,
      login: 'PETROVA',
      role: 'citizen',
      personId: newId(),
      displayName: 'Петрова',
    } as const
    const outcome = await access.database.transact(SYSTEM, tx => openAccount(tx, twin))
    assert.equal(outcome.ok, false)
  })
})
