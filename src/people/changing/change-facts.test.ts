import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endInsurance, spellsOf } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { granted, type Outcome } from '#kernel/outcome.ts'
import { SYSTEM } from '#platform/actor.ts'
import { findByNumbers } from '../find-duplicates.ts'
import { aRecord, CLERK, withRegisters } from '../test-support/a-record.ts'
import { readPerson } from '../reading/read-person.ts'
import { changeAddress, changeContact, changeDocument, changeStatus } from './change-facts.ts'
import { recordDeath, type EndsWithDeath } from './record-death.ts'
import { deathOf } from './store.ts'

const TODAY = day('2017-06-01')
const passport = (number: string) => ({
  type: 'passport',
  series: '4510',
  number,
  issuedOn: day('2017-05-02'),
})
const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code)

test('a new passport takes the place of the former one, whose number still finds the person (RPL-05)', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db, { passport: '111111' })
    const other = await aRecord(db, { passport: '333333' })
    const asked = { personId, on: TODAY, because: 'changed' as const }
    const changeTo = (number: string) =>
      db.database.attempt(CLERK, tx =>
        changeDocument(tx, db.sealing, { ...asked, document: passport(number) }, CLERK),
      )
    assert.ok((await changeTo('222222')).ok)
    assert.deepEqual(codes(await changeTo('333333')), ['people.document-is-anothers'])
    await db.database.transact(SYSTEM, async tx => {
      const person = await readPerson(tx, db.sealing, personId, TODAY)
      assert.deepEqual(
        person?.documents.map(({ number }) => number),
        ['222222'],
      )
      for (const number of ['111111', '222222'])
        assert.deepEqual(await findByNumbers(tx, db.sealing, { documents: [passport(number)] }), [personId])
      assert.deepEqual(await findByNumbers(tx, db.sealing, { documents: [passport('333333')] }), [
        other.personId,
      ])
    })
  }))

test('people who claim one passport at once: one of them gets it', () =>
  withRegisters(async db => {
    const people = [await aRecord(db), await aRecord(db), await aRecord(db)]
    const outcomes = await Promise.all(
      people.map(({ personId }) =>
        db.database.attempt(CLERK, tx =>
          changeDocument(
            tx,
            db.sealing,
            { personId, on: TODAY, because: 'changed', document: passport('444444') },
            CLERK,
          ),
        ),
      ),
    )
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1)
  }))

test('a move within the region is written down and changes no insurer: telling is enough (CHG-03, RPL-07)', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db)
    const before = await db.database.transact(CLERK, tx => spellsOf(tx, personId))
    const move = (region: string, text: string) =>
      db.database.attempt(CLERK, tx =>
        changeAddress(
          tx,
          db.sealing,
          { personId, on: TODAY, because: 'changed', address: { kind: 'residence', region, text } },
          CLERK,
        ),
      )
    assert.ok((await move('77', 'г. Москва, Примерная ул., д. 1')).ok)
    assert.ok((await move('50', 'г. Пример, Новая ул., д. 2')).ok)
    await db.database.transact(CLERK, async tx => {
      const person = await readPerson(tx, db.sealing, personId, TODAY)
      assert.deepEqual(
        person?.addresses.map(({ region, text }) => [region, text]),
        [['50', 'г. Пример, Новая ул., д. 2']],
      )
      assert.deepEqual(await spellsOf(tx, personId), before)
    })
  }))

test('a new phone takes the place of the former one, and a category changes from its day on (RPL-05)', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db)
    const asked = { personId, on: day('2017-05-01'), because: 'changed' as const }
    await db.database.transact(CLERK, async tx => {
      for (const text of ['+7 900 000-00-01', '+7 900 000-00-02'])
        assert.ok((await changeContact(tx, db.sealing, { ...asked, kind: 'phone', text }, CLERK)).ok)
      const status = { category: 'foreign_permanent' }
      assert.ok((await changeStatus(tx, TODAY, { ...asked, status }, CLERK)).ok)
      const now = await readPerson(tx, db.sealing, personId, TODAY)
      const then = await readPerson(tx, db.sealing, personId, day('2017-04-30'))
      assert.deepEqual(
        [now?.phone, now?.status?.category, then?.status?.category],
        ['+7 900 000-00-02', 'foreign_permanent', 'citizen'],
      )
    })
  }))

/** As the floor above does it: insurance ends with the last day of life. */
const endsInsurance: EndsWithDeath = async (tx, { personId, on }) => {
  const ended = await endInsurance(tx, { personId, until: on, because: 'death' })
  return ended.ok ? granted(ended.value) : ended
}

test('a death ends status and insurance with its day, once, however many write it down at once', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db)
    const asked = { personId, on: day('2017-05-20'), source: 'запись акта № 1 (пример)' }
    const write = (changes: Partial<typeof asked> = {}) =>
      db.database.attempt(CLERK, tx =>
        recordDeath(tx, TODAY, { ...asked, ...changes }, CLERK, [endsInsurance]),
      )
    assert.deepEqual(codes(await write({ on: day('2017-06-02'), source: ' ' })), [
      'people.change-in-the-future',
      'people.death-source-missing',
    ])
    const outcomes = await Promise.all([write(), write(), write()])
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1)
    for (const outcome of outcomes.filter(({ ok }) => !ok))
      assert.deepEqual(codes(outcome), ['people.death-recorded'])
    await db.database.transact(CLERK, async tx => {
      assert.equal(String(await deathOf(tx, personId)), '2017-05-20')
      const [spell] = await spellsOf(tx, personId)
      assert.deepEqual([String(spell?.until), spell?.closedBecause], ['2017-05-20', 'death'])
      const person = (on: string) => readPerson(tx, db.sealing, personId, day(on))
      assert.equal((await person('2017-05-20'))?.status?.category, 'citizen')
      assert.equal((await person('2017-05-21'))?.status, null)
    })
  }))

test('where insurance cannot end, no death is written down either', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db, { from: '2017-05-01' })
    const asked = { personId, on: day('2017-04-01'), source: 'пример' }
    const outcome = await db.database.attempt(CLERK, tx =>
      recordDeath(tx, TODAY, asked, CLERK, [endsInsurance]),
    )
    assert.deepEqual(codes(outcome), ['insurance.ends-before-it-begins'])
    assert.equal(await db.database.transact(CLERK, tx => deathOf(tx, personId)), null)
  }))
