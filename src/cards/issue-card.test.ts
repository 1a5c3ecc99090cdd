import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { refused } from '#kernel/outcome.ts'
import { saveRegisters } from '#insurers/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import { readCard } from './host/read-card.ts'
import { issueCard } from './issue-card.ts'
import { randomCode } from './secret-hash.ts'
import { insertCard } from './stored/stored-chip.ts'
import { ANNA, CLERK, insurePerson, issueParts, ON, registers, withCard } from './test-support/with-card.ts'

const PHOTO = { format: '1', bytes: Uint8Array.of(1, 2, 3) }
const CHILD = { ...ANNA, birthDate: day('2005-09-01') }

const withRegisters = (run: (db: TestDatabase) => Promise<void>) =>
  withDatabase(async db => {
    await db.database.transact(SYSTEM, tx => saveRegisters(tx, registers))
    await run(db)
  })

test("a child's card has no photograph; an adult's may (POL-09, POL-20)", () =>
  withRegisters(async db => {
    const issue = (identity: typeof ANNA, photo?: typeof PHOTO) =>
      db.database.attempt(SYSTEM, async tx => {
        const personId = await insurePerson(tx, db, { identity })
        return issueCard(tx, issueParts(db), { personId, on: ON, ...(photo && { photo }) })
      })
    const refusedPhoto = await issue(CHILD, PHOTO)
    assert.deepEqual(!refusedPhoto.ok && refusedPhoto.refusals.map(({ code }) => code), [
      'cards.photo-of-child',
    ])
    const adult = await issue(ANNA, PHOTO)
    assert.ok(adult.ok)
    const parts = { ...issueParts(db), database: db.database }
    const read = await readCard(insertCard(parts, adult.value, { actor: CLERK }))
    assert.deepEqual(read.ok && read.value.owner.photo && [...read.value.owner.photo.bytes], [1, 2, 3])
  }))

test('a card is made for a plastic policy in force only, and once, also by twenty at a time (POL-15)', () =>
  withCard(async db => {
    const again = await Promise.all(
      Array.from({ length: 20 }, () =>
        db.database.attempt(SYSTEM, tx =>
          issueCard(tx, issueParts(db), { personId: db.card.personId, on: ON }),
        ),
      ),
    )
    for (const answer of again)
      assert.deepEqual(!answer.ok && answer.refusals.map(({ code }) => code), ['cards.no-plastic-policy'])
  }))

test('no card is made for a paper policy, nor on a day without chips (POL-15)', () =>
  withRegisters(async db => {
    const personId = await db.database.transact(SYSTEM, tx => insurePerson(tx, db, { form: 'paper' }))
    for (const [on, code] of [
      [ON, 'cards.no-plastic-policy'],
      [day('2015-07-31'), 'cards.not-made'],
    ] as const) {
      const issued = await db.database.attempt(SYSTEM, tx => issueCard(tx, issueParts(db), { personId, on }))
      assert.deepEqual(!issued.ok && issued.refusals.map(refusal => refusal.code), [code])
    }
  }))

test('no card is made in the months of 2017 without chips, save for an application from before (POL-16)', () =>
  withRegisters(async db => {
    const issue = (on: string, appliedOn?: string) =>
      db.database.attempt(SYSTEM, async tx => {
        const personId = await insurePerson(tx, db, { from: day('2016-12-01') })
        const asked = { personId, on: day(on), ...(appliedOn && { appliedOn: day(appliedOn) }) }
        const issued = await issueCard(tx, issueParts(db), asked)
        // The next person has the same numbers.
        return issued.ok ? refused({ code: 'made', says: { ru: '', en: '' } }) : issued
      })
    const codes = [
      await issue('2017-01-31'),
      await issue('2017-02-01'),
      await issue('2017-03-01', '2017-01-31'),
      await issue('2017-04-30'),
      await issue('2017-05-01'),
      await issue('2022-12-01'),
    ].map(outcome => !outcome.ok && outcome.refusals.map(({ code }) => code).join())
    const no = 'cards.not-made'
    assert.deepEqual(codes, ['made', no, 'made', no, 'made', no])
  }))

test('PIN and PUK are random digits of four and eight (POL-12)', () => {
  const pins = new Set(Array.from({ length: 200 }, () => randomCode('pin')))
  assert.ok(pins.size > 150)
  for (const pin of pins) assert.match(pin, /^\d{4}$/)
  assert.match(randomCode('puk'), /^\d{8}$/)
})
