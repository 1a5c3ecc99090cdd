import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compactBytes } from './byte-compaction.ts'

function expand([latch, ...codewords]: number[], length: number): number[] {
  assert.equal(latch, length % 6 === 0 ? 924 : 901)
  const bytes: number[] = []
  while (length - bytes.length >= 6) {
    let value = codewords.splice(0, 5).reduce((sum, codeword) => sum * 900n + BigInt(codeword), 0n)
    const six: number[] = []
    for (let n = 0; n < 6; n += 1) {
      six.unshift(Number(value % 256n))
      value /= 256n
    }
    bytes.push(...six)
  }
  return [...bytes, ...codewords]
}

test('130 bytes of a policy barcode take 110 codewords of byte mode, whatever they look like', () => {
  for (const fill of [0, 48, 65, 255]) assert.equal(compactBytes(new Uint8Array(130).fill(fill)).length, 110)
})

test('six bytes become the five codewords of base 900', () => {
  assert.deepEqual(compactBytes(Uint8Array.of(0, 0, 0, 0, 3, 132)), [924, 0, 0, 0, 1, 0])
  assert.deepEqual(compactBytes(Uint8Array.of(0, 0, 0, 0, 3, 132, 7)), [901, 0, 0, 0, 1, 0, 7])
})

test('codewords of any bytes give the same bytes back', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 130 })
  fc.assert(
    fc.property(bytes, input => assert.deepEqual(expand(compactBytes(input), input.length), [...input])),
    { seed: 20261123 },
  )
})
