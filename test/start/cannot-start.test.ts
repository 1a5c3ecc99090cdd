import assert from 'node:assert/strict'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Connection } from '#platform/database.ts'
import { isRoot } from '#platform/embedded/database-user.ts'
import { temporaryFolder } from '../cluster.ts'
import { ask, withScene } from '../embedded-scene.ts'
import { withGround, type FailedStart } from '../polis-process.ts'

const HOME = join(import.meta.dirname, '../..')

/** A start that fails says so in one line that matches, and ends with an error code. */
function expectOneLine({ code, says }: FailedStart, line: RegExp): void {
  assert.ok(code !== 0 && code !== null, `exit code ${code}`)
  assert.match(says, line)
  assert.equal(says.trimEnd().split('\n').length, 1, says)
  assert.match(says, /^Polis cannot start\. /)
}

test('a wrong setting is named with what to write instead, and every wrong one at once', () =>
  withGround(async ground => {
    expectOneLine(await ground.failToStart({ PORT: 'http' }), /PORT: "http" is not a port number.*PORT=8080/)
    const several = await ground.failToStart({
      POLIS_TODAY: '29.05.2017',
      DATABASE_URL: 'mysql://a:secret@b/c',
      POLIS_DEMO: 'yes',
    })
    assert.equal(several.code, 1)
    assert.match(several.says, /POLIS_TODAY: "29\.05\.2017" is not a day.*POLIS_TODAY=2017-05-29/)
    assert.match(several.says, /DATABASE_URL: .*postgresql:\/\//)
    assert.match(several.says, /POLIS_DEMO: "yes"/)
    assert.equal(several.says.trimEnd().split('\n').length, 3)
    assert.ok(!several.says.includes('secret'), 'the password is not repeated')
  }))

test('a database that does not answer is named, without its password', () =>
  withGround(async ground => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    silent.close()
    await once(silent, 'close')
    const failed = await ground.failToStart({
      DATABASE_URL: `postgresql://owner:secret@127.0.0.1:${port}/polis`,
    })
    expectOneLine(failed, new RegExp(`127\\.0\\.0\\.1:${port}/polis.*Check DATABASE_URL`))
    assert.ok(!failed.says.includes('secret'))
  }))

test('a data folder that cannot be written is named', () =>
  withGround(async ground => {
    mkdirSync(ground.dataDirectory, { recursive: true })
    const taken = join(ground.dataDirectory, 'a-file')
    writeFileSync(taken, '')
    expectOneLine(
      await ground.failToStart({ POLIS_DATA_DIR: join(taken, 'data') }),
      /a-file\/data cannot be written \(\w+\).*POLIS_DATA_DIR/,
    )
    // Root may write anywhere, so only for others is a closed folder an obstacle.
    if (isRoot()) return
    const closed = join(ground.dataDirectory, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    expectOneLine(await ground.failToStart({ POLIS_DATA_DIR: closed }), /cannot be written \(EACCES\)/)
  }))

/** A copy of the checkout whose files a test may break; what is installed is shared. */
function copyOfCheckout(): string {
  const home = temporaryFolder()
  for (const name of ['src', 'law', 'dictionaries', 'db', 'package.json', 'tsconfig.json'])
    cpSync(join(HOME, name), join(home, name), { recursive: true })
  symlinkSync(join(HOME, 'node_modules'), join(home, 'node_modules'))
  return home
}

test('a broken file of the law or of the dictionaries is named with what is wrong in it, before any database is touched', () =>
  withGround(async ground => {
    const home = copyOfCheckout()
    try {
      const term = join(home, 'law/parameters/policy/issue-term.yaml')
      const right = readFileSync(term, 'utf8')
      writeFileSync(term, right.replace(/act: [\w-]+/, 'act: no-such-act'))
      expectOneLine(
        await ground.failToStart({}, home),
        /law files are broken: .*issue-term\.yaml.*no-such-act/,
      )
      writeFileSync(term, right)
      const register = join(home, 'dictionaries/insurers.yaml')
      writeFileSync(register, '- nothing of the kind')
      expectOneLine(await ground.failToStart({}, home), /dictionaries are broken: .*insurers\.yaml/)
      assert.equal(ground.postmasterPid(), 0, 'no PostgreSQL was started')
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  }))

test('on an external PostgreSQL a taken port, an earlier business day and a newer database are each told', () =>
  withGround(async ground => {
    await withScene(async ({ start }) => {
      const external = (await start()).connection
      const env = { DATABASE_URL: urlOf(external), POLIS_TODAY: '2026-11-24' }
      const polis = await ground.start(env)
      assert.equal((await fetch(`${polis.url}/health`)).status, 200)
      assert.equal(ground.postmasterPid(), 0, 'no PostgreSQL of ours')
      const [row] = await ask(external, 'select count(*)::int as insurers from insurer')
      assert.ok(Number(row?.['insurers']) > 200)
      const { port } = new URL(polis.url)
      expectOneLine(
        await ground.failToStart({ ...env, PORT: port }),
        new RegExp(`Port ${port} is taken.*PORT=`),
      )
      assert.equal(await polis.interrupt(), 0)
      const earlier = await ground.failToStart({ ...env, POLIS_TODAY: '2026-11-23' })
      expectOneLine(earlier, /run on 2026-11-24, later than 2026-11-23.*POLIS_TODAY/)
      await ask(external, `insert into migration (name, sha256) values ('9999_later.sql', 'x')`)
      expectOneLine(await ground.failToStart(env), /newer Polis \(it has had migration 9999_later\.sql\)/)
    })
  }))

const urlOf = ({ user, password, host, port, database }: Connection): string =>
  `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`
