import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { blindDocument, blindPhone, blindSnils } from './blind-indexes.ts'
import { keysFrom, loadKeys } from './keys.ts'
import { sealingWith } from './sealing.ts'

const sealing = sealingWith(keysFrom(Buffer.alloc(32, 1)))

test('what was sealed opens only in its own column and row', () => {
  const sealed = sealing.seal('4510 123456', 'person_document.sealed', 'a')
  assert.equal(sealing.open(sealed, 'person_document.sealed', 'a').toString(), '4510 123456')
  assert.throws(() => sealing.open(sealed, 'person_document.sealed', 'b'))
  assert.throws(() => sealing.open(sealed, 'person_snils.sealed', 'a'))
})

test('a sealed value that was altered, or sealed with another key, does not open', () => {
  const sealed = sealing.seal('x', 'c', 'r')
  sealed[sealed.length - 1]! ^= 1
  assert.throws(() => sealing.open(sealed, 'c', 'r'))
  assert.throws(
    () => sealingWith(keysFrom(Buffer.alloc(32, 2))).open(sealing.seal('x', 'c', 'r'), 'c', 'r'),
    /key this installation does not have/,
  )
})

test('sealing the same twice gives different bytes, and the plain text shows in neither', () => {
  const [one, two] = [sealing.seal('11223344595', 'c', 'r'), sealing.seal('11223344595', 'c', 'r')]
  assert.notDeepEqual(one, two)
  assert.ok(!one.includes('11223344595'))
})

test('a number is found however it was written', () => {
  assert.deepEqual(blindSnils(sealing, '112-233-445 95'), blindSnils(sealing, '11223344595'))
  assert.deepEqual(blindPhone(sealing, '8 (900) 123-45-67'), blindPhone(sealing, '+7 900 123 45 67'))
  const latin = blindDocument(sealing, { type: 'birth_certificate', series: 'I-BK', number: '123456' })
  assert.deepEqual(
    latin,
    blindDocument(sealing, { type: 'birth_certificate', series: 'I-ВК', number: '123 456' }),
  )
  assert.notDeepEqual(latin, blindDocument(sealing, { type: 'passport', series: 'I-BK', number: '123456' }))
})

test('the master key is made once, kept closed, and a damaged file is refused', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'polis-keys-')), 'keys', 'master.key')
  const first = loadKeys(path)
  assert.equal(loadKeys(path).id, first.id)
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.equal(readFileSync(path, 'utf8').trim().length, 64)
  writeFileSync(path, 'abc')
  assert.throws(() => loadKeys(path), /is damaged/)
})
