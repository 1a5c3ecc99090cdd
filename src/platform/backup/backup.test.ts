import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { ask } from '#test/embedded-scene.ts'
import { backUp } from './backup.ts'
import { restore } from './restore.ts'
import { codesOf, NOW, withTwoDatabases } from './two-databases-test.ts'

test('a backup restored into an empty database gives the same rows, counts and hashes', () =>
  withTwoDatabases(async ({ from, into, folder }) => {
    const file = join(folder, 'whole.polis')
    const written: unknown[] = []
    const made = await backUp({ owner: from, file, now: NOW, onTable: table => written.push(table) })
    assert.deepEqual(made, { ok: true, value: { tables: 4, rows: 9 } })
    const found: unknown[] = []
    assert.deepEqual(await restore({ owner: into, file, onTable: table => found.push(table) }), made)
    assert.deepEqual(found, written)
    for (const table of ['person', 'visit', '"Odd name"', 'note']) {
      const question = `select t::text from ${table} t order by 1`
      const rows = await ask(from, question)
      assert.ok(rows.length)
      assert.deepEqual(await ask(into, question), rows)
    }
  }))

test('a restored table is under row level security again, and its generated column is computed again', () =>
  withTwoDatabases(async ({ from, into, folder }) => {
    const file = join(folder, 'whole.polis')
    await backUp({ owner: from, file, now: NOW })
    assert.ok((await restore({ owner: into, file })).ok)
    assert.deepEqual(
      await ask(into, "select relforcerowsecurity as forced from pg_class where relname = 'person'"),
      [{ forced: true }],
    )
    assert.deepEqual(
      await ask(into, 'select count(*)::int as n from person where folded is not distinct from lower(name)'),
      [{ n: 4 }],
    )
  }))

test('a backup is of one moment, whatever is written while it is made', () =>
  withTwoDatabases(async ({ from, into, folder }) => {
    const file = join(folder, 'whole.polis')
    let writing: Promise<unknown> = Promise.resolve()
    const write = () => ask(from, 'insert into visit select max(id) + 1, 2 from visit')
    const onTable = () => void (writing = writing.then(write))
    const made = await backUp({ owner: from, file, now: NOW, onTable })
    await writing
    assert.ok(Number((await ask(from, 'select count(*) as n from visit'))[0]?.['n']) > 2)
    assert.ok(made.ok && made.value.rows === 9)
    assert.ok((await restore({ owner: into, file })).ok)
    assert.deepEqual(await ask(into, 'select count(*)::int as n from visit'), [{ n: 2 }])
  }))

test('the file is closed to others, never replaces another, and names schema, counts and hashes in plain lines', () =>
  withTwoDatabases(async ({ from, folder }) => {
    const file = join(folder, 'whole.polis')
    await backUp({ owner: from, file, now: NOW, keyId: 'aabbccdd' })
    assert.equal(statSync(file).mode & 0o777, 0o600)
    const before = readFileSync(file)
    assert.deepEqual(codesOf(await backUp({ owner: from, file, now: NOW })), ['backup.file_exists'])
    assert.deepEqual(readFileSync(file), before)
    const lines = gunzipSync(before).toString('utf8').split('\n')
    const header = JSON.parse(lines[0] ?? '') as Record<string, unknown>
    assert.equal(header['madeAt'], NOW.toString())
    assert.equal(header['keyId'], 'aabbccdd')
    assert.match(lines.at(-2) ?? '', /^\{"end":"polis-backup","rows":9,"sha256":"[0-9a-f]{64}"\}$/)
  }))

test('a backup into a folder that is not there is refused and leaves nothing behind', () =>
  withTwoDatabases(async ({ from, folder }) => {
    const file = join(folder, 'nowhere', 'whole.polis')
    assert.deepEqual(codesOf(await backUp({ owner: from, file, now: NOW })), ['backup.cannot_write'])
  }))

test('a database without Polis is refused', () =>
  withTwoDatabases(async ({ from, folder }) => {
    const file = join(folder, 'whole.polis')
    await ask(from, 'drop table migration')
    assert.deepEqual(codesOf(await backUp({ owner: from, file, now: NOW })), ['backup.not_polis'])
  }))

test('an owner who is under row level security himself gets no short backup, but a refusal', () =>
  withTwoDatabases(async ({ from, folder, ordinaryOwner }) => {
    const owner = await ordinaryOwner(from)
    const file = join(folder, 'whole.polis')
    assert.deepEqual(await ask(owner, 'select name from person'), [], 'the rows are hidden from him')
    assert.deepEqual(codesOf(await backUp({ owner, file, now: NOW })), ['backup.rows_hidden'])
    assert.throws(() => statSync(file), { code: 'ENOENT' })
  }))

test('an owner who is no superuser can restore', () =>
  withTwoDatabases(async ({ from, into, folder, ordinaryOwner }) => {
    const file = join(folder, 'whole.polis')
    await backUp({ owner: from, file, now: NOW })
    const owner = await ordinaryOwner(into)
    assert.ok((await restore({ owner, file })).ok)
    assert.deepEqual(await ask(into, 'select count(*)::int as n from person'), [{ n: 4 }])
  }))

test('a file that is no backup, or is not there, is refused', () =>
  withTwoDatabases(async ({ into, folder }) => {
    const file = join(folder, 'letter.txt')
    writeFileSync(file, 'Dear Polis')
    assert.deepEqual(codesOf(await restore({ owner: into, file })), ['restore.not_a_backup'])
    assert.deepEqual(codesOf(await restore({ owner: into, file: `${file}.none` })), ['restore.cannot_read'])
  }))
