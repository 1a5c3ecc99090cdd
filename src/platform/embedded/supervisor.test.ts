import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ask, gone, kill, withScene } from '#test/embedded-scene.ts'
import { findProcess } from './process-table.ts'
import { startEmbedded } from './supervisor.ts'

test('a first start makes a cluster in UTF-8 with checksums, scram and loopback only; a later start finds what was written', () =>
  withScene(async scene => {
    const first = await scene.start()
    assert.equal(first.adopted, false)
    const [settings] = await ask(
      first.connection,
      `select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
         current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
         (select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolname = 'polis_owner') as scram,
         (select array_agg(distinct auth_method) from pg_hba_file_rules) as methods, lower('ЁЛКА') as small`,
    )
    const expected = { encoding: 'UTF8', checksums: 'on', listens: '127.0.0.1', sockets: '', scram: true }
    assert.deepEqual(settings, { ...expected, methods: ['scram-sha-256'], small: 'ёлка' })
    await ask(first.connection, 'create table kept as select 7 as seven')
    await first.stop()
    assert.equal(scene.postmasterPid(), 0)
    const second = await scene.start()
    assert.deepEqual(await ask(second.connection, 'select seven from kept'), [{ seven: 7 }])
    assert.equal(statSync(join(scene.dataDirectory, 'postgres', 'owner-password')).mode & 0o777, 0o600)
  }))

test('Cyrillic letters make trigrams in the embedded cluster, so names can be searched', () =>
  withScene(async scene => {
    const { connection } = await scene.start()
    await ask(connection, 'create extension pg_trgm')
    assert.deepEqual(await ask(connection, "select similarity('Иванов', 'иванов') = 1 as same"), [
      { same: true },
    ])
  }))

test('a server left by a killed Polis is adopted, with everything that was acknowledged', () =>
  withScene(async scene => {
    const elsewhere = await scene.startElsewhere()
    assert.ok(elsewhere.connection, elsewhere.failure ?? 'no answer')
    await ask(elsewhere.connection, 'create table acknowledged as select 1 as one')
    const pid = scene.postmasterPid()
    await kill(elsewhere.child)
    assert.ok(findProcess(pid))
    const server = await scene.start()
    assert.equal(server.adopted, true)
    assert.equal(scene.postmasterPid(), pid)
    assert.deepEqual(await ask(server.connection, 'select one from acknowledged'), [{ one: 1 }])
    await server.stop()
    assert.equal(findProcess(pid), null)
  }))

test('after Polis and its database were both killed, the next start recovers by itself', () =>
  withScene(async scene => {
    const elsewhere = await scene.startElsewhere()
    assert.ok(elsewhere.connection, elsewhere.failure ?? 'no answer')
    await ask(elsewhere.connection, 'create table acknowledged as select 1 as one')
    const pid = scene.postmasterPid()
    await kill(elsewhere.child)
    process.kill(pid, 'SIGKILL')
    await gone(pid)
    const server = await scene.start()
    assert.equal(server.adopted, false)
    assert.deepEqual(await ask(server.connection, 'select one from acknowledged'), [{ one: 1 }])
  }))

test('a second Polis on one data folder is refused with a line that names the first', () =>
  withScene(async scene => {
    const server = await scene.start()
    const second = await scene.startElsewhere()
    assert.match(
      second.failure ?? '',
      new RegExp(`already running on the data folder .*process ${process.pid}`),
    )
    await assert.rejects(scene.start(), { name: 'CannotStart', message: /already running/ })
    assert.deepEqual(await ask(server.connection, 'select 1 as one'), [{ one: 1 }])
  }))

test('stop resolves where the database has already gone, and may be called again', () =>
  withScene(async scene => {
    const server = await scene.start()
    process.kill(scene.postmasterPid(), 'SIGKILL')
    await server.stop()
    await server.stop()
    await (await scene.start()).stop()
  }))

test('a postmaster.pid whose number some other process now has is no obstacle', () =>
  withScene(async scene => {
    await (await scene.start()).stop()
    const cluster = join(scene.dataDirectory, 'postgres', 'cluster')
    const noted = `${process.ppid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n        1         1\nready   \n`
    writeFileSync(join(cluster, 'postmaster.pid'), noted)
    const server = await scene.start()
    assert.equal(server.adopted, false)
  }))

for (const { version, expected } of [
  { version: 19, expected: /written by PostgreSQL 19 and this Polis carries 18: start the newer Polis/ },
  { version: 17, expected: /written by PostgreSQL 17 and this Polis carries 18: run "polis backup FILE"/ },
])
  test(`a data folder of PostgreSQL ${version} is refused with a line that says what to do`, () =>
    withScene(async scene => {
      const cluster = join(scene.dataDirectory, 'postgres', 'cluster')
      mkdirSync(cluster, { recursive: true })
      writeFileSync(join(cluster, 'PG_VERSION'), `${version}\n`)
      await assert.rejects(scene.start(), { name: 'CannotStart', message: expected })
      await assert.rejects(scene.start(), { message: expected }, 'the lock was let go')
    }))

test('a lost password file is named in the refusal', () =>
  withScene(async scene => {
    await (await scene.start()).stop()
    const path = join(scene.dataDirectory, 'postgres', 'owner-password')
    const password = readFileSync(path)
    writeFileSync(path, 'another\n')
    await assert.rejects(scene.start(), {
      name: 'CannotStart',
      message: /does not take the password .*owner-password/,
    })
    writeFileSync(path, password)
    await scene.start()
  }))

test('a data folder under a file is refused as one that cannot be written', () =>
  withScene(async scene => {
    const file = join(scene.folder, 'file')
    writeFileSync(file, '')
    chmodSync(file, 0o444)
    const dataDirectory = join(file, 'data')
    await assert.rejects(startEmbedded({ dataDirectory, log: () => undefined }), {
      name: 'CannotStart',
      message: /data folder .*file\/data cannot be written \(ENOTDIR\): .*POLIS_DATA_DIR/,
    })
  }))
