import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Terminal } from '#platform/command-line.ts'
import { demonstrationCommands } from './command-line.ts'
import { inventPerson } from './invent-person.ts'
import { lineOf } from './progress-bar.ts'
import { law, onDay, registers, withDemonstration } from './test-support/with-demonstration.ts'
import { worldOf } from './world.ts'
import type { ListParts } from './list.ts'

async function polis(
  parts: ListParts,
  ...args: string[]
): Promise<{ exit: number; out: string; error: string }> {
  const said = { out: '', error: '' }
  const terminal: Terminal = {
    out: text => void (said.out += `${text}\n`),
    error: text => void (said.error += `${text}\n`),
    env: {},
  }
  const commands = demonstrationCommands(() => Promise.resolve({ ...parts, close: () => Promise.resolve() }))
  return { exit: (await commands['demo']?.run(args, terminal)) ?? -1, ...said }
}

test('polis demo --people makes N more each time, and the same ones in a new database', () =>
  onDay('2026-11-23', async (parts, { owner }) => {
    const names = async () =>
      (
        await owner.query<{ line: string }>(
          `select surname || ' ' || given_name || ' ' || birth_date as line from person_identity order by 1`,
        )
      ).rows.map(({ line }) => line)
    const world = worldOf({ law, registers }, parts.clock.today())
    for (const total of [30, 60]) {
      const { exit, out } = await polis(parts, '--people', '30', '--seed', '7')
      assert.deepEqual([exit, out], [0, '30 people made.\n'])
      const wanted = Array.from(
        { length: total },
        (_one, index) => inventPerson(world, { seed: 7, index }).person,
      )
        .flatMap(({ identities }) => identities)
        .map(({ identity }) => `${identity.surname} ${identity.givenName} ${identity.birthDate.toString()}`)
      assert.deepEqual((await names()).toSorted(), wanted.toSorted())
    }
    assert.equal((await polis(parts, '--people', '20')).exit, 0)
    assert.equal((await polis(parts, '--people', '1000000')).exit, 1)
  }))

test('polis demo --list prints a JSON array of rows with the fields that are promised', () =>
  withDemonstration('2017-05-29', async parts => {
    const { exit, out } = await polis(parts, '--list')
    const rows = JSON.parse(out) as Record<string, unknown>[]
    assert.equal(exit, 0)
    assert.ok(rows.length >= 200)
    for (const row of rows) {
      for (const field of ['birthDate', 'surname', 'givenName', 'region', 'form', 'note'])
        assert.equal(typeof row[field], 'string', JSON.stringify(row))
      assert.equal(typeof row['insured'], 'boolean')
    }
  }))

test('what cannot be meant is answered with the usage and exit code 2', () =>
  onDay('2017-05-29', async parts => {
    for (const args of [
      [],
      ['--people', '0'],
      ['--people', 'x'],
      ['--people', '5', '--seed', '0'],
      ['--list', '--people', '1'],
      ['--odd'],
    ]) {
      const { exit, error } = await polis(parts, ...args)
      assert.equal(exit, 2)
      assert.match(error, /polis demo --people N/)
    }
  }))

test('the progress bar says how far, how fast and how long still', () => {
  assert.match(lineOf(5000, 10_000, 2), /^\[#{15} {15}\] 50 % {2}5000 of 10000 {2}2500 rows\/s {2}2 s left/)
})
