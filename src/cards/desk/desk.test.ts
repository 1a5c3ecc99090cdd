import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endInsurance, openInsurance } from '#insurance/index.ts'
import { fixedClock } from '#kernel/clock.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { writeInsurer } from '../host/write-insurer.ts'
import { insurerOnCard } from '../insurer-on-card.ts'
import { askFor } from '../requests/ask.ts'
import { requestsOf } from '../requests/store.ts'
import { insertCard } from '../stored/stored-chip.ts'
import { useCard } from '../clerk/use-card.ts'
import { CLERK, registers, STRANGER, withCard } from '../test-support/with-card.ts'
import { waysOut } from './differences.ts'
import { readAtDesk, type DeskParts } from './read-at-desk.ts'

const REGISTRAR: Actor = { role: 'registrar', organisation: 'clinic:770001', name: 'Орлова Н. Н.' }
const ON = day('2017-07-03')
const desk = (parts: Omit<DeskParts, 'clock' | 'registers'>): DeskParts => ({
  ...parts,
  clock: fixedClock(ON.toString()),
  registers,
})
const codesOf = (outcome: { ok: boolean; refusals?: { code: string }[] }) =>
  outcome.ok ? 'done' : outcome.refusals?.map(({ code }) => code).join()
type Db = Parameters<Parameters<typeof withCard>[0]>[0]

const read = async ({ parts, card }: Db, clinicSurname = '') => {
  const reading = await readAtDesk(desk(parts), REGISTRAR, { number: card.serial, clinicSurname })
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading.value
}

/** The person marries: the register has another surname from today on. */
const marry = async ({ owner, card }: Db): Promise<void> => {
  await owner.query(
    `update person_identity set superseded_at = now() where person_id = $1 and superseded_at is null`,
    [card.personId],
  )
  await owner.query(
    `insert into person_identity (person_id, identity_id, surname, given_name, patronymic, search_key, sex, birth_date, birth_place, citizenship, valid)
     values ($1, $2, 'Полянская', 'Анна', 'Ильинична', 'polyanskaya anna ilinichna', 'f', '1985-03-27', 'г. Примерск', 'RUS', '[2017-06-01,)')`,
    [card.personId, newId()],
  )
}

test('a clinic reads a card by either number without the PIN, and the look is logged (POL-10, POL-18, POL-22)', () =>
  withCard(async db => {
    for (const number of [db.card.serial, db.card.enp, db.card.enp.replace(/(\d{4})/g, '$1 ')]) {
      const reading = await readAtDesk(desk(db.parts), REGISTRAR, { number })
      assert.ok(reading.ok)
      assert.deepEqual(reading.value.differences, [])
      assert.equal(reading.value.contents.owner.name.surname, 'БЕРЁЗКИНА')
    }
    for (const number of ['000000000000', '1'.repeat(16), 'x', ''])
      assert.equal(codesOf(await readAtDesk(desk(db.parts), REGISTRAR, { number })), 'cards.not-found')
    assert.equal(
      codesOf(await readAtDesk(desk(db.parts), STRANGER, { number: db.card.serial })),
      'cards.not-found',
    )
    const { rows } = await db.owner.query('select purpose, organisation from look')
    assert.deepEqual(
      rows,
      Array.from({ length: 3 }, () => ({ purpose: 'card_reading', organisation: 'clinic:770001' })),
    )
  }))

test('the surname of the register is newer than the chip: the card must be replaced, nothing is rewritten (POL-21, RPL-09)', () =>
  withCard(async db => {
    await marry(db)
    const { differences, found } = await read(db)
    assert.deepEqual(differences, [{ field: 'surname', card: 'БЕРЁЗКИНА', register: 'Полянская' }])
    assert.deepEqual(
      waysOut(differences).map(({ kind }) => kind),
      ['replace_card', 'correct_register'],
    )
    const ask = (kind: 'replace_card' | 'clinic_corrected') =>
      db.database.attempt(
        REGISTRAR,
        tx => askFor(tx, REGISTRAR, { card: found.card, kind, differences, on: ON }),
        'register',
      )
    assert.equal(codesOf(await ask('replace_card')), 'done')
    assert.equal(codesOf(await ask('replace_card')), 'cards.already-asked')
    assert.equal(codesOf(await ask('clinic_corrected')), 'cards.nothing-differs')
    const requests = await db.database.transact(CLERK, tx => requestsOf(tx, db.card.personId))
    assert.deepEqual(
      requests.map(({ kind, fields, who }) => ({ kind, fields, who })),
      [{ kind: 'replace_card', fields: ['surname'], who: 'Орлова Н. Н.' }],
    )
  }))

test('card and register agree and the clinic has a stale surname: the desk corrects its own record (POL-21)', () =>
  withCard(async db => {
    const { differences, found } = await read(db, 'Полянская')
    assert.deepEqual(differences, [{ field: 'clinicSurname', card: 'Полянская', register: 'Берёзкина' }])
    assert.deepEqual((await read(db, 'березкина')).differences, [])
    const kind = 'clinic_corrected' as const
    const asked = await db.database.attempt(
      REGISTRAR,
      tx => askFor(tx, REGISTRAR, { card: found.card, kind, differences, on: ON }),
      'register',
    )
    assert.equal(codesOf(asked), 'done')
  }))

test('after a change of insurer the same card is written again by the new insurer with the PIN (POL-11, RPL-06)', () =>
  withCard(async db => {
    const { personId } = db.card
    const changed = await db.database.attempt(SYSTEM, async tx => {
      await endInsurance(tx, { personId, until: ON.subtract({ days: 1 }), because: 'change_of_insurer' })
      return openInsurance(tx, { personId, insurerCode: '77008', region: '77', from: ON, because: 'move' })
    })
    assert.ok(changed.ok)
    await db.owner.query(
      `insert into person_business (person_id, organisation, reason) values ($1, 'insurer:77008', 'insurer')`,
      [personId],
    )
    const before = await read(db)
    assert.deepEqual(
      before.differences.map(({ field }) => field),
      ['insurer'],
    )
    assert.deepEqual(
      waysOut(before.differences).map(({ kind }) => kind),
      ['rewrite_insurer'],
    )
    const codes = { pin: db.card.pin, puk: '', newPin: '' }
    assert.equal(codesOf(await useCard(desk(db.parts), CLERK, before, 'write', codes)), 'cards.other-insurer')
    assert.equal(codesOf(await useCard(desk(db.parts), STRANGER, before, 'write', codes)), 'done')
    assert.deepEqual((await read(db)).differences, [])
    assert.equal((await read(db)).found.card.serial, db.card.serial)
  }))

test('a registrar may read and ask, and writes nothing to the card (POL-11)', () =>
  withCard(async db => {
    const reading = await read(db)
    assert.ok(reading.found.spell)
    const insurer = insurerOnCard(registers, reading.found.spell)
    assert.ok(insurer)
    const reader = insertCard(db.parts, db.card, { actor: REGISTRAR, reach: 'register' })
    await assert.rejects(() => writeInsurer(reader, db.card.pin, insurer), /row-level security/)
  }))
