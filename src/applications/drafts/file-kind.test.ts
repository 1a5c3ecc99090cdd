import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aJpeg, aPdf, aPng } from '../test-support/some-files.ts'
import { fileKind } from '#codes/file-kind.ts'
import { plainFileName } from './file-name.ts'

const KINDS = [
  ['image/png', aPng()],
  ['image/jpeg', aJpeg()],
  ['application/pdf', aPdf()],
] as const

test('a picture and a PDF are known by their content (DOC-16)', () => {
  for (const [kind, bytes] of KINDS) assert.equal(fileKind(bytes), kind)
})

test('a file that was cut off anywhere is none', () => {
  for (const [kind, bytes] of KINDS) {
    // The line feed after the end mark of a PDF, and nothing else, may be missing.
    const least = kind === 'application/pdf' ? bytes.length - 1 : bytes.length
    for (let length = 0; length < least; length += 1)
      assert.equal(fileKind(bytes.subarray(0, length)), null, `${kind} of ${length} bytes`)
  }
})

test('a page, a program, an archive, an SVG and a mere signature are none', () => {
  const png = aPng()
  for (const bytes of [
    Buffer.from('<html><script>alert(1)</script></html>'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.from('MZ\u0090\u0000'),
    Buffer.from('PK\u0003\u0004'),
    Buffer.from('GIF89a\u0001\u0000\u0001\u0000'),
    png.subarray(0, 8),
    Buffer.concat([Buffer.from('<script>'), aPdf()]),
    Buffer.concat([Buffer.from(' '), png]),
    Buffer.from('%PDF-1.4\n<html></html>'),
    Buffer.from('ffd8ffd9', 'hex'),
  ])
    assert.equal(fileKind(bytes), null, bytes.toString('latin1', 0, 20))
})

test('a picture whose header is damaged or has no size is none', () => {
  const damaged = aPng()
  damaged[17] = 9
  const flat = aJpeg()
  flat.writeUInt16BE(0, 25)
  assert.deepEqual([fileKind(damaged), fileKind(flat)], [null, null])
})

test('no bytes whatever make the check throw, even behind a true beginning', () => {
  const starts = fc.constantFrom(...KINDS.map(([, bytes]) => bytes), Buffer.alloc(0))
  fc.assert(
    fc.property(starts, fc.nat(60), fc.uint8Array({ maxLength: 300 }), (start, length, rest) => {
      fileKind(Buffer.concat([start.subarray(0, length), rest]))
    }),
    { seed: 20261123, numRuns: 2000 },
  )
})

test('a file’s name never leads out of a folder and is never empty', () => {
  assert.equal(plainFileName('../../etc/passwd'), 'passwd')
  assert.equal(plainFileName('C:\\сканы\\паспорт 1.jpg'), 'паспорт 1.jpg')
  assert.equal(plainFileName('..'), 'file')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), name => {
      const plain = plainFileName(name)
      assert.match(plain, /^[^/\\\p{Cc}]{1,240}$/u)
      assert.notEqual(plain, '..')
      encodeURIComponent(plain)
    }),
    { seed: 20261123, numRuns: 500 },
  )
})
