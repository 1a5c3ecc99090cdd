import assert from 'node:assert/strict'
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { ask, kill, withScene } from '#test/embedded-scene.ts'
import { databaseUser, isRoot } from './database-user.ts'

const asRoot = { skip: isRoot() ? false : 'only root can become another user' }

/** True where everybody may run the Node.js of this checkout. */
const isOpen = (path: string): boolean =>
  path === dirname(path) || ((statSync(path).mode & 0o001) !== 0 && isOpen(dirname(path)))

/** For what another user runs out of this checkout, which must not be closed to them. */
const asAnother = {
  skip:
    asRoot.skip ||
    (isOpen(realpathSync(process.execPath)) ? false : 'this checkout is closed to other users'),
}

/** An ordinary user of this machine, who is not the one that a root start takes where it can choose. */
function ordinaryUser(): { uid: number; gid: number } {
  return { uid: 65_534, gid: 65_534 }
}

test('started by root, the database runs as another user, who owns its data alone', asRoot, () =>
  withScene(async scene => {
    await scene.start()
    const { run } = databaseUser(null)
    assert.ok('uid' in run)
    const cluster = statSync(join(scene.dataDirectory, 'postgres', 'cluster'))
    assert.deepEqual([cluster.uid, cluster.mode & 0o777], [run.uid, 0o700])
    assert.equal(statSync(`/proc/${scene.postmasterPid()}`).uid, run.uid)
    assert.deepEqual(scene.lines, [])
  }),
)

test(
  'in a folder of root that is closed to others the database is kept in an open place, and where is told',
  asRoot,
  () =>
    withScene(async scene => {
      const closed = dirname(scene.dataDirectory)
      chmodSync(closed, 0o700)
      const server = await scene.start()
      const home = realpathSync(join(scene.dataDirectory, 'postgres'))
      try {
        assert.ok(lstatSync(join(scene.dataDirectory, 'postgres')).isSymbolicLink())
        assert.ok(!home.startsWith(closed))
        assert.equal(scene.lines.length, 1)
        assert.match(
          scene.lines[0] ?? '',
          new RegExp(`closed to the user .*: the database is kept in ${home}`),
        )
        await ask(server.connection, 'create table kept as select 7 as seven')
        await server.stop()
        const later = await scene.start()
        assert.deepEqual(await ask(later.connection, 'select seven from kept'), [{ seven: 7 }])
        await later.stop()
      } finally {
        rmSync(home, { recursive: true, force: true })
      }
      await assert.rejects(scene.start(), {
        name: 'CannotStart',
        message: /was kept in .*, which is gone: bring it back/,
      })
    }),
)

test(
  'an ordinary user starts the database as themselves, and root later runs it as its owner',
  asAnother,
  () =>
    withScene(async scene => {
      const someone = ordinaryUser()
      chownSync(scene.folder, someone.uid, someone.gid)
      chmodSync(scene.folder, 0o700)
      const elsewhere = await scene.startElsewhere(someone)
      assert.ok(elsewhere.connection, elsewhere.failure ?? 'no answer')
      assert.equal(statSync(`/proc/${scene.postmasterPid()}`).uid, someone.uid)
      await ask(elsewhere.connection, 'create table kept as select 7 as seven')
      await kill(elsewhere.child)
      const adopted = await scene.start()
      await adopted.stop()
      const started = await scene.start()
      assert.equal(started.adopted, false)
      assert.equal(statSync(`/proc/${scene.postmasterPid()}`).uid, someone.uid)
      assert.deepEqual(await ask(started.connection, 'select seven from kept'), [{ seven: 7 }])
    }),
)

test(
  'a data folder that an ordinary user cannot write is refused with a line that says what to change',
  asAnother,
  () =>
    withScene(async scene => {
      mkdirSync(scene.dataDirectory, { mode: 0o755 })
      const { failure } = await scene.startElsewhere(ordinaryUser())
      assert.match(failure ?? '', /data folder .* cannot be written \(EACCES\): .*POLIS_DATA_DIR/)
    }),
)

test('a database that root began is refused to an ordinary user with a line that says so', asAnother, () =>
  withScene(async scene => {
    await (await scene.start()).stop()
    chmodSync(scene.dataDirectory, 0o777)
    const { failure } = await scene.startElsewhere(ordinaryUser())
    assert.match(failure ?? '', /cannot be written|belongs to another user/)
  }),
)

test('data that root copied back, and so owns, is given to the user of the database', asRoot, () =>
  withScene(async scene => {
    const server = await scene.start()
    await ask(server.connection, 'create table kept as select 7 as seven')
    await server.stop()
    const cluster = join(scene.dataDirectory, 'postgres', 'cluster')
    cpSync(cluster, `${cluster}.copy`, { recursive: true })
    rmSync(cluster, { recursive: true })
    renameSync(`${cluster}.copy`, cluster)
    assert.equal(statSync(cluster).uid, 0)
    assert.deepEqual(await ask((await scene.start()).connection, 'select seven from kept'), [{ seven: 7 }])
  }),
)
