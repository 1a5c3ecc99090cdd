import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#platform/actor.ts'
import { accessCommands } from './command-line.ts'
import { authenticateWith } from './index.ts'
import { withAccess, type AccessTest } from './test-support/with-access.ts'

const REGISTERS = `
  insert into region values ('50', 'Московская область', 'Moscow region', '46000', 'Europe/Moscow', 'Фонд 50', null, null, '2022-01-01'),
    ('77', 'Москва', 'Moscow', '45000', 'Europe/Moscow', 'Фонд 77', null, null, '2022-01-01');
  insert into insurer values ('50001', '50', 'Первая', 'Первая', '1', null, null, null, null, '2022-01-01', 'A'),
    ('77002', '77', 'Вторая', 'Вторая', '1', null, null, null, null, '2022-01-01', 'A'),
    ('77001', '77', 'Третья', 'Третья', '1', null, null, null, null, '2022-01-01', 'A');
  insert into clinic values ('500001', '50', 'Поликлиника 50', null, true), ('770001', '77', 'Поликлиника 77', null, true);`

async function run(
  access: AccessTest,
  ...args: string[]
): Promise<{ code: number; out: string[]; error: string[] }> {
  const out: string[] = []
  const error: string[] = []
  const terminal = {
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
    env: {},
  }
  const open = () => Promise.resolve({ database: access.database, close: () => Promise.resolve() })
  const code = await accessCommands(open)['token']!.run(args, terminal)
  return { code, out, error }
}

async function actorOf(access: AccessTest, ...args: string[]): Promise<Actor | 'unknown'> {
  const { code, out, error } = await run(access, ...args)
  assert.deepEqual([code, error, out.length], [0, [], 1])
  return authenticateWith(access)({ authorization: `Bearer ${out[0]?.trim()}`, session: undefined })
}

const organisationOf = (actor: Actor | 'unknown') =>
  actor === 'unknown' ? actor : [actor.role, actor.organisation]

test('polis token prints a token of each role, for the first organisation of Moscow', async () => {
  await withAccess(async access => {
    await access.owner.query(REGISTERS)
    assert.deepEqual(organisationOf(await actorOf(access, '--role', 'clerk')), ['clerk', 'insurer:77001'])
    assert.deepEqual(organisationOf(await actorOf(access, '--role', 'registrar')), [
      'registrar',
      'clinic:770001',
    ])
    assert.deepEqual(organisationOf(await actorOf(access, '--role', 'fund')), ['fund', 'fund:77'])
    assert.deepEqual(organisationOf(await actorOf(access, '--role', 'admin')), ['admin', undefined])
  })
})

test('polis token is for the organisation that is named', async () => {
  await withAccess(async access => {
    await access.owner.query(REGISTERS)
    const clerk = await actorOf(access, '--role', 'clerk', '--organisation', '50001')
    assert.deepEqual(organisationOf(clerk), ['clerk', 'insurer:50001'])
    assert.deepEqual(organisationOf(await actorOf(access, '--role=fund', '--organisation=50')), [
      'fund',
      'fund:50',
    ])
  })
})

test('polis token says which codes there are where the organisation is unknown', async () => {
  await withAccess(async access => {
    await access.owner.query(REGISTERS)
    const { code, out, error } = await run(access, '--role', 'clerk', '--organisation', '99999')
    assert.deepEqual([code, out], [1, []])
    assert.match(error.join('\n'), /no code 99999 .* 77001 Третья; 77002 Вторая; 50001 Первая/)
  })
})

test('polis token says what is wrong with the role, the options and an empty database', async () => {
  await withAccess(async access => {
    for (const args of [[], ['--role', 'citizen'], ['--role'], ['--rolle', 'clerk'], ['clerk']]) {
      const { code, error } = await run(access, ...args)
      assert.deepEqual(
        [code, error],
        [2, ['polis token --role clerk|registrar|fund|admin [--organisation CODE]']],
      )
    }
    assert.match((await run(access, '--role', 'clerk')).error.join('\n'), /has no insurers yet/)
    const admin = await run(access, '--role', 'admin', '--organisation', '77')
    assert.match(admin.error.join('\n'), /acts for no organisation/)
  })
})
