import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, lstatSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '#test/cluster.ts'
import { findBinaries, makeLinks } from './binaries.ts'

const versionOf = (binary: string) =>
  execFileSync(binary, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const isNoLink = (path: string) => !lstatSync(path).isSymbolicLink()
const native = (binary: string) => dirname(dirname(binary))

test('library links that npm left out are made again', t => {
  const folder = temporaryFolder()
  t.after(() => rmSync(folder, { recursive: true }))
  const copy = join(folder, 'native')
  cpSync(native(findBinaries(folder, () => true).postgres), copy, { recursive: true, filter: isNoLink })
  assert.throws(() => versionOf(join(copy, 'bin', 'postgres')), 'without links it cannot load its libraries')
  assert.equal(makeLinks(copy), true)
  assert.match(versionOf(join(copy, 'bin', 'postgres')), /PostgreSQL\) 18\./)
})

test('where the package cannot be reached a whole copy is used, and made only once', t => {
  const folder = temporaryFolder()
  t.after(() => rmSync(folder, { recursive: true }))
  const first = findBinaries(folder, () => false)
  assert.ok(first.postgres.startsWith(folder))
  assert.match(versionOf(first.initdb), /PostgreSQL\) 18\./)
  const made = lstatSync(first.postgres).ino
  assert.equal(lstatSync(findBinaries(folder, () => false).postgres).ino, made)
  assert.deepEqual(readdirSync(folder).length, 1)
})
