import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { endInsurance, openInsurance, spellsOf } from '#insurance/index.ts'
import { loadRegisters, saveRegisters } from '#insurers/index.ts'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { registerPerson } from '#people/index.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import { issuePolicy } from '../issue-policy.ts'
import { policiesOf } from '../store.ts'
import { recordEnd, type EndToRecord } from './record-end.ts'

const HOME = join(import.meta.dirname, '../../..')
const law = await loadLaw(join(HOME, 'law'))
const registers = await loadRegisters(join(HOME, 'dictionaries'))
const today = day('2026-11-23')
const clerk: Actor = { role: 'clerk', organisation: 'insurer:77012', name: 'Петрова А. В.' }

const recording = ({ database }: TestDatabase, asked: EndToRecord, actor = clerk) =>
  database.attempt(actor, tx => recordEnd(tx, today, asked, actor), 'register')

const standing = ({ database }: TestDatabase, personId: string) =>
  database.transact(SYSTEM, async tx => ({
    spells: (await spellsOf(tx, personId)).map(({ until, closedBecause }) => [
      until?.toString(),
      closedBecause,
    ]),
    policies: (await policiesOf(tx, personId)).map(({ until, endedBecause }) => [
      until?.toString(),
      endedBecause,
    ]),
  }))

test('a death ends insurance and policy with its own day, however late it is learned of (ELG-15)', () =>
  withInsured(async (db, personId) => {
    const on = day('2026-09-02')
    const ended = await recording(db, {
      personId,
      because: 'death',
      on,
      source: 'свидетельство о смерти I-АА 1',
    })
    assert.ok(ended.ok)
    assert.deepEqual(await standing(db, personId), {
      spells: [['2026-09-02', 'death']],
      policies: [['2026-09-02', 'death']],
    })
    const again = await recording(db, { personId, because: 'death', on, source: 'ещё раз' })
    assert.equal(again.ok, false)
  }))

test('the loss of the status that gave the right ends both too (ELG-20)', () =>
  withInsured(async (db, personId) => {
    const asked = { personId, because: 'loss_of_status', on: today, source: 'сообщение МВД' } as const
    assert.ok((await recording(db, asked)).ok)
    assert.deepEqual(await standing(db, personId), {
      spells: [['2026-11-23', 'loss_of_status']],
      policies: [['2026-11-23', 'loss_of_status']],
    })
  }))

test('without a document, in the future, or by another insurer nothing is ended, and every reason comes at once', () =>
  withInsured(async (db, personId) => {
    const stranger: Actor = { ...clerk, organisation: 'insurer:77008' }
    const asked = { personId, because: 'death', on: today.add({ days: 1 }), source: ' ' } as const
    const refusedAll = await recording(db, asked, stranger)
    assert.deepEqual(!refusedAll.ok && refusedAll.refusals.map(({ code }) => code), [
      'policies.end-in-the-future',
      'policies.end-without-source',
      'policies.not-insured-here',
    ])
    assert.deepEqual((await standing(db, personId)).spells, [[undefined, null]])
  }))

const withInsured = (run: (db: TestDatabase, personId: string) => Promise<void>): Promise<void> =>
  withDatabase(async db => {
    const personId = await db.database.transact(SYSTEM, async tx => {
      await saveRegisters(tx, registers)
      const person = {
        identity: { surname: 'Пробный', givenName: 'Пётр', sex: 'm' as const, birthDate: day('1980-02-03') },
        documents: [{ type: 'passport' as const, series: '4510', number: '123456' }],
        addresses: [],
        status: { category: 'citizen' as const },
      }
      const registered = await registerPerson(tx, db.sealing, person, day('2023-02-01'))
      assert.ok(registered.ok)
      const asked = { personId: registered.value, insurerCode: '77012', region: '77' }
      assert.ok((await openInsurance(tx, { ...asked, from: day('2023-02-01'), because: 'first_choice' })).ok)
      const issued = await issuePolicy(tx, law, {
        ...asked,
        enp: '7757910846000016',
        form: 'digital',
        category: 'citizen',
        statusUntil: null,
        on: day('2023-02-01'),
        appliedOn: day('2023-02-01'),
        applicationId: asked.personId,
      })
      assert.ok(issued.ok)
      return asked.personId
    })
    await run(db, personId)
  })

test('a former insurer ends nothing that another one began, and the insurer of today records a death of earlier days (ELG-15, CHG-01)', () =>
  withInsured(async (db, personId) => {
    const now: Actor = { ...clerk, organisation: 'insurer:77008' }
    await db.database.transact(SYSTEM, async tx => {
      const closing = { personId, until: day('2025-03-31'), because: 'change_of_insurer' } as const
      assert.ok((await endInsurance(tx, closing)).ok)
      const opening = { personId, insurerCode: '77008', region: '77', from: day('2025-04-01') }
      assert.ok((await openInsurance(tx, { ...opening, because: 'change_of_wish' })).ok)
    })
    for (const because of ['death', 'loss_of_status'] as const) {
      const asked = { personId, because, on: day('2025-03-01'), source: 'справка' }
      const refused = await recording(db, asked)
      assert.deepEqual(!refused.ok && refused.refusals.map(({ code }) => code), ['policies.not-insured-here'])
    }
    assert.deepEqual((await standing(db, personId)).spells[0], [undefined, null])
    const late = { personId, because: 'death', on: day('2025-03-01'), source: 'справка' } as const
    assert.ok((await recording(db, late, now)).ok)
    assert.deepEqual((await standing(db, personId)).spells, [['2025-03-01', 'death']])
  }))
