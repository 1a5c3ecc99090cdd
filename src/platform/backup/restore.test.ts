import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { ask } from '#test/embedded-scene.ts'
import { backUp } from './backup.ts'
import { backupCommand, restoreCommand } from './commands.ts'
import { restore } from './restore.ts'
import { codesOf, NOW, withTwoDatabases, type TwoDatabases } from './two-databases-test.ts'

async function made({ from, folder }: TwoDatabases): Promise<string> {
  const file = join(folder, 'whole.polis')
  assert.ok((await backUp({ owner: from, file, now: NOW, keyId: 'aabbccdd' })).ok)
  return file
}

test('a database that already holds rows is left as it is, and the refusal names the tables', () =>
  withTwoDatabases(async scene => {
    const file = await made(scene)
    await ask(scene.into, "insert into person (id, name) values (9, 'before')")
    const outcome = await restore({ owner: scene.into, file })
    assert.deepEqual(codesOf(outcome), ['restore.not_empty'])
    assert.match(outcome.ok ? '' : (outcome.refusals[0]?.says.en ?? ''), /\(person\)/)
    assert.deepEqual(await ask(scene.into, 'select name from person'), [{ name: 'before' }])
  }))

test('a database of another schema is refused', () =>
  withTwoDatabases(async scene => {
    const file = await made(scene)
    await ask(scene.into, "insert into migration (name, sha256) values ('0002_later.sql', repeat('0', 64))")
    assert.deepEqual(codesOf(await restore({ owner: scene.into, file })), ['restore.other_schema'])
    await ask(scene.into, "delete from migration where name = '0002_later.sql'")
    await ask(scene.into, 'alter table note add column more text')
    assert.deepEqual(codesOf(await restore({ owner: scene.into, file })), ['restore.other_schema'])
  }))

test('an installation with another key is refused before anything is written', () =>
  withTwoDatabases(async scene => {
    const file = await made(scene)
    const outcome = await restore({ owner: scene.into, file, keyId: '11223344' })
    assert.deepEqual(codesOf(outcome), ['restore.other_key'])
    assert.ok((await restore({ owner: scene.into, file, keyId: 'aabbccdd' })).ok)
  }))

test('rows that break a constraint are refused and nothing is written', () =>
  withTwoDatabases(async scene => {
    const file = await made(scene)
    await ask(scene.into, 'alter table visit add constraint visit_is_on_a_day check (on_day is not null)')
    const outcome = await restore({ owner: scene.into, file })
    assert.deepEqual(codesOf(outcome), ['restore.rejected'])
    assert.match(outcome.ok ? '' : (outcome.refusals[0]?.says.en ?? ''), /table visit .*visit_is_on_a_day/)
    assert.deepEqual(await ask(scene.into, 'select 1 from person'), [])
  }))

test('a database that changes rows on their way in is caught by the hashes and nothing is written', () =>
  withTwoDatabases(async scene => {
    const file = await made(scene)
    await ask(
      scene.into,
      `create function alter_note() returns trigger language plpgsql as $$ begin new.words := 'once'; return new; end $$;
       create trigger alter_note before insert on note for each row execute function alter_note()`,
    )
    assert.deepEqual(codesOf(await restore({ owner: scene.into, file })), ['restore.rejected'])
    assert.deepEqual(await ask(scene.into, 'select 1 from note union all select 1 from person'), [])
  }))

test('tables that somebody is using are refused', () =>
  withTwoDatabases(async scene => {
    const file = await made(scene)
    const client = new pg.Client({ ...scene.into })
    await client.connect()
    await client.query('begin; select 1 from person')
    assert.deepEqual(codesOf(await restore({ owner: scene.into, file })), ['restore.in_use'])
    await client.end()
  }))

test('the commands say where the backup is and that the key file is not in it', () =>
  withTwoDatabases(async ({ from, into, folder }) => {
    const file = join(folder, 'whole.polis')
    const said: string[] = []
    const terminal = {
      out: (line: string) => said.push(line),
      error: (line: string) => said.push(line),
      env: {},
    }
    let closed = 0
    const opener = (owner: typeof from) => async () => ({
      owner,
      keyId: 'aabbccdd',
      keyFile: 'data/keys',
      close: async () => void (closed += 1),
    })
    assert.equal(await backupCommand(opener(from)).run([file], terminal), 0)
    assert.match(
      said.join('\n'),
      /9 rows of 4 tables are in .*whole\.polis.*\n.*key file data\/keys .* is not in the backup/,
    )
    assert.equal(await backupCommand(opener(from)).run([file], terminal), 1)
    assert.equal(await restoreCommand(opener(into)).run([file], terminal), 0)
    assert.match(said.at(-2) ?? '', /every count and hash is the same/)
    assert.equal(await restoreCommand(opener(into)).run([], terminal), 2)
    assert.equal(closed, 3)
  }))
