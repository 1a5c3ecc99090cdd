import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readScans } from './read-scans.ts'

const ENP = '7756020012345678'
const BLANK = '01234567890'

const read = (text: string): unknown => {
  const scans = readScans(text)
  return scans.ok
    ? scans.value.map(({ enp, blank }) => [enp, blank])
    : scans.refusals.map(({ code, facts }) => [code, facts?.['line']])
}

test('a policy and its blank are read from one line or two, however a scanner parts them', () => {
  for (const between of [' ', '\n', '\r\n', ';', '\t', '\n\n'])
    assert.deepEqual(read(`${ENP}${between}${BLANK}\n`), [[ENP, BLANK]], JSON.stringify(between))
})

test('a line that is not two numbers is named, and nothing is guessed', () => {
  assert.deepEqual(read(''), [['production.nothing-scanned', undefined]])
  assert.deepEqual(read(BLANK), [['production.line-not-read', 1]])
  assert.deepEqual(read(ENP), [['production.line-not-read', 1]])
  assert.deepEqual(read(`${ENP}\n${ENP}\n${BLANK}`), [['production.line-not-read', 1]])
  assert.deepEqual(read(`${ENP} ${BLANK}\nабв`), [['production.line-not-read', 2]])
})

test('two hundred blanks of a day are read in their order', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.stringMatching(/^\d{16}$/), fc.stringMatching(/^\d{11}$/)), {
        minLength: 1,
        maxLength: 200,
      }),
      pairs => {
        assert.deepEqual(read(pairs.map(pair => pair.join(' ')).join('\n')), pairs)
      },
    ),
    { seed: 20261123, numRuns: 50 },
  ))
