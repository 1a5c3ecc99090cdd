import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '#kernel/clock.ts'
import { cardCommands } from './command-line.ts'
import { registers, withCard } from './test-support/with-card.ts'

type Db = Parameters<Parameters<typeof withCard>[0]>[0]

/** Runs `polis card …`; the exit code and what it wrote. */
async function run({ parts }: Db, ...words: string[]) {
  const lines: string[] = []
  const errors: string[] = []
  const clock = fixedClock('2017-06-01')
  const open = () => Promise.resolve({ ...parts, registers, clock, close: () => Promise.resolve() })
  const code = await cardCommands(open)['card']?.run(words, {
    out: text => void lines.push(text),
    error: text => void errors.push(text),
    env: {},
  })
  return { code, lines, errors }
}

test('polis card read prints what the chip says, polis card apdu talks to it (POL-10, POL-20)', () =>
  withCard(async db => {
    const read = await run(db, 'read', db.card.serial)
    assert.equal(read.code, 0)
    assert.equal((JSON.parse(read.lines.join('')) as { serial: string }).serial, db.card.serial)
    const talk = await run(db, 'apdu', db.card.enp, '00a4040c08464f4d535f494e53', '00CA01B002')
    assert.deepEqual(talk.lines, ['00A4040C08464F4D535F494E53 9000', '00CA01B002 03019000'])
  }))

test('what is no card and what is no command are told apart', () =>
  withCard(async db => {
    for (const words of [
      [],
      ['read'],
      ['read', '1', '00'],
      ['apdu', '1'],
      ['apdu', '1', 'xyz'],
      ['write', '1'],
    ])
      assert.equal((await run(db, ...words)).code, 2, words.join(' '))
    assert.equal((await run(db, 'read', '000000000000')).code, 1)
    assert.equal((await run(db, 'apdu', '000000000000', '00')).code, 1)
  }))
