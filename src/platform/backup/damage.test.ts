import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Connection } from '../database.ts'
import { ask } from '#test/embedded-scene.ts'
import { backUp } from './backup.ts'
import { readBackup } from './reader.ts'
import { restore } from './restore.ts'
import { codesOf, NOW, withTwoDatabases, type TwoDatabases } from './two-databases-test.ts'

const REFUSED = ['restore.damaged', 'restore.not_a_backup', 'restore.newer_format']

const rowsIn = async (database: Connection) =>
  (await ask(database, 'select (select count(*) from person) + (select count(*) from visit) as n'))[0]?.['n']

async function made({ from, folder }: TwoDatabases): Promise<{ file: string; bytes: Buffer }> {
  const file = join(folder, 'whole.polis')
  await backUp({ owner: from, file, now: NOW, keyId: 'aabbccdd' })
  return { file, bytes: readFileSync(file) }
}

test('a backup cut short anywhere is refused before anything is written', () =>
  withTwoDatabases(async scene => {
    const { file, bytes } = await made(scene)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async length => {
        writeFileSync(file, bytes.subarray(0, length))
        const [code = 'taken'] = codesOf(await restore({ owner: scene.into, file }))
        assert.ok(REFUSED.includes(code), code)
      }),
      { seed: 20261123 },
    )
    assert.equal(await rowsIn(scene.into), '0')
  }))

test('a backup with any byte altered is refused, unless the byte says nothing about its content', () =>
  withTwoDatabases(async scene => {
    const { file, bytes } = await made(scene)
    const content = gunzipSync(bytes)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const altered = Buffer.from(bytes)
        altered.writeUInt8(bytes.readUInt8(at) ^ mask, at)
        writeFileSync(file, altered)
        const isRead = await readBackup(file).then(
          () => true,
          () => false,
        )
        // Time and system in the head of a gzip stream are remarks, and bits fill up its last byte.
        const says = at >= 10 && at !== bytes.length - 9
        if (isRead) assert.ok(!says && gunzipSync(altered).equals(content), `byte ${at} of ${bytes.length}`)
      }),
      { seed: 20261123, numRuns: 300 },
    )
  }))

test('a backup whose content was altered and packed again is refused before anything is written', () =>
  withTwoDatabases(async scene => {
    const { file, bytes } = await made(scene)
    const content = gunzipSync(bytes)
    await fc.assert(
      fc.asyncProperty(fc.nat(content.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const altered = Buffer.from(content)
        altered.writeUInt8(content.readUInt8(at) ^ mask, at)
        writeFileSync(file, gzipSync(altered))
        const [code = 'taken'] = codesOf(await restore({ owner: scene.into, file }))
        assert.ok(REFUSED.includes(code), `${code} at ${at}`)
      }),
      { seed: 20261123, numRuns: 300 },
    )
    assert.equal(await rowsIn(scene.into), '0')
  }))

for (const { what, alter } of [
  { what: 'something after its end', alter: (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('more')]) },
  {
    what: 'something packed after its end',
    alter: (bytes: Buffer) => Buffer.concat([bytes, gzipSync('{}\n')]),
  },
  { what: 'a head and nothing else', alter: (bytes: Buffer) => bytes.subarray(0, 10) },
  {
    what: 'a table left out',
    alter: (bytes: Buffer) => gzipSync(withoutNotes(gunzipSync(bytes).toString('latin1'))),
  },
])
  test(`a backup with ${what} is refused`, () =>
    withTwoDatabases(async scene => {
      const { file, bytes } = await made(scene)
      writeFileSync(file, alter(bytes))
      assert.deepEqual(codesOf(await restore({ owner: scene.into, file })), ['restore.damaged'])
    }))

function withoutNotes(text: string): Buffer {
  const shorter = text.replace(/\{"bytes":\d+\}\n3\ttwice\n3\ttwice\n\{"table":"note".*\n/, '')
  assert.notEqual(shorter, text)
  return Buffer.from(shorter, 'latin1')
}

test('a backup of a newer layout is refused as one', () =>
  withTwoDatabases(async ({ into, folder }) => {
    const file = join(folder, 'newer.polis')
    writeFileSync(file, gzipSync('{"format":"polis-backup","version":2,"what":"ever"}\n'))
    assert.deepEqual(codesOf(await restore({ owner: into, file })), ['restore.newer_format'])
  }))
