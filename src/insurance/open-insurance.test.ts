import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadRegisters, saveRegisters } from '#insurers/index.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/actor.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import { endInsurance } from './end-insurance.ts'
import { openInsurance } from './open-insurance.ts'
import { spellsOf } from './store.ts'

const CLIENTS = 64
const from = day('2017-06-01')
const registers = await loadRegisters(join(import.meta.dirname, '../../dictionaries'))
const insurers = registers.insurers.slice(0, 8).map(({ code, region }) => ({ insurerCode: code, region }))

test('64 clients insure one person with 8 insurers at once: one does, the others learn who insures already (ELG-15)', () =>
  withSomeone(async (db, personId) => {
    const answers = await Promise.all(
      Array.from({ length: CLIENTS }, (_one, client) => opening(db, personId, client)),
    )
    const won = answers.filter(answer => answer.ok)
    assert.equal(won.length, 1)
    const refusals = answers.flatMap(answer => (answer.ok ? [] : answer.refusals))
    assert.equal(refusals.length, CLIENTS - 1)
    for (const { code, facts } of refusals)
      assert.deepEqual([code, facts?.['insurer']], ['insurance.already-insured', won[0]?.value.insurerCode])
    const spells = await db.database.transact(SYSTEM, tx => spellsOf(tx, personId))
    assert.deepEqual(
      spells.map(({ insurerCode }) => insurerCode),
      [won[0]?.value.insurerCode],
    )
  }))

test('when insurance ends, one of many new insurers gets the days after it and none before (ELG-15)', () =>
  withSomeone(async (db, personId) => {
    assert.ok((await opening(db, personId, 0)).ok)
    const until = from.add({ days: 30 })
    const closed = await db.database.attempt(SYSTEM, tx =>
      endInsurance(tx, { personId, until, because: 'change_of_insurer' }),
    )
    assert.ok(closed.ok)
    const early = await Promise.all(
      Array.from({ length: 8 }, (_one, client) => opening(db, personId, client, until)),
    )
    assert.ok(early.every(({ ok }) => !ok))
    const next = until.add({ days: 1 })
    const late = await Promise.all(
      Array.from({ length: 32 }, (_one, client) => opening(db, personId, client, next)),
    )
    assert.equal(late.filter(({ ok }) => ok).length, 1)
  }))

const opening = ({ database }: TestDatabase, personId: string, client: number, on = from) =>
  database.attempt(SYSTEM, tx => {
    const insurer = insurers[client % insurers.length]
    assert.ok(insurer)
    return openInsurance(tx, { personId, ...insurer, from: on, because: 'first_choice' })
  })

function withSomeone(run: (db: TestDatabase, personId: string) => Promise<void>): Promise<void> {
  return withDatabase(async db => {
    const personId = newId()
    await db.database.transact(SYSTEM, tx => saveRegisters(tx, registers))
    await db.owner.query('insert into person (person_id) values ($1)', [personId])
    await run(db, personId)
  }, CLIENTS)
}
