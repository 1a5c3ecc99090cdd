import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ownPath } from './own-path.ts'

test('a path of this site is kept with its query', () => {
  assert.equal(ownPath('/clerk/queue?state=new#top', '/start'), '/clerk/queue?state=new#top')
  assert.equal(ownPath('/rules?q=тест', '/start'), `/rules?q=${encodeURIComponent('тест')}`)
})

test('what leads to another site is left for the fallback', () => {
  const elsewhere = [
    undefined,
    '',
    'clerk',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/a\\..\\\\evil.example',
    'javascript:alert(1)',
    `/${'a'.repeat(2000)}`,
    '/%2e//evil.example',
  ]
  for (const text of elsewhere) assert.equal(ownPath(text, '/start'), '/start', String(text))
})

test('whatever is typed, a browser that follows the answer stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '@',
    ':',
    '?',
    '#',
    '%2f',
    '%2e',
    '\t',
    ' ',
    'evil.example',
    'http',
    'a',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')),
  )
  fc.assert(
    fc.property(text, typed => {
      const path = ownPath(typed, '/start')
      assert.equal(new URL(path, 'https://polis.example/sign-in').origin, 'https://polis.example')
      assert.ok(path.startsWith('/'))
    }),
    { seed: 20261123, numRuns: 5000 },
  )
})
