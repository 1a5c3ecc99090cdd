import assert from 'node:assert/strict'
import { loadRegisters, saveRegisters } from '#insurers/index.ts'
import { makeEnp, openInsurance } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { join } from 'node:path'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import { makeBusinessOf, registerPerson } from '../register-person.ts'
import type { Identity } from '../person.ts'

const registers = await loadRegisters(join(import.meta.dirname, '../../../dictionaries'))

/** A clerk of the insurer of the tests. */
export const CLERK: Actor = { role: 'clerk', organisation: 'insurer:77012', name: 'Петрова А. В.' }
/** A clerk of another insurer. */
export const STRANGER: Actor = { role: 'clerk', organisation: 'insurer:77008', name: 'Кузнецов И. И.' }
/** An officer of the fund of Moscow. */
export const OFFICER: Actor = { role: 'fund', organisation: 'fund:77', name: 'Фондова Ф. Ф.' }

/** The woman of most tests, plainly invented. */
export const ANNA: Identity = {
  surname: 'Берёзкина',
  givenName: 'Анна',
  patronymic: 'Ильинична',
  sex: 'f',
  birthDate: day('1985-03-27'),
  birthPlace: 'г. Пример',
}

/** What a record of a test has beside a name. */
export interface RecordAsked {
  identity?: Partial<Identity>
  passport?: string
  snils?: string
  insurer?: string | null
  from?: string
}

/** Registers someone and insures them, where an insurer is named; answers the id and the ENP. */
export function aRecord(
  { database, sealing }: TestDatabase,
  { identity, passport, snils, insurer = '77012', from = '2016-01-01' }: RecordAsked = {},
): Promise<{ personId: string; enp: string | null }> {
  return database.transact(SYSTEM, async tx => {
    const whole = { ...ANNA, ...identity }
    const documents = passport ? [{ type: 'passport', series: '4510', number: passport }] : []
    const person = { identity: whole, documents, snils, addresses: [], status: { category: 'citizen' } }
    const made = await registerPerson(tx, sealing, person, day(from))
    assert.ok(made.ok, JSON.stringify(made))
    const personId = made.value
    if (insurer === null) {
      await makeBusinessOf(tx, personId, ['insurer:77012', 'fund:77'])
      return { personId, enp: null }
    }
    const opened = await openInsurance(tx, {
      personId,
      insurerCode: insurer,
      region: '77',
      from: day(from),
      because: 'first_choice',
    })
    assert.ok(opened.ok)
    await makeBusinessOf(tx, personId, [`insurer:${insurer}`, 'fund:77'])
    return { personId, enp: await makeEnp(tx, { ...whole, personId, region: '77' }) }
  })
}

/** Runs a test on a database with the registers of the checkout. */
export const withRegisters = (run: (db: TestDatabase) => Promise<void>, poolSize?: number): Promise<void> =>
  withDatabase(async db => {
    await db.database.transact(SYSTEM, tx => saveRegisters(tx, registers))
    await run(db)
  }, poolSize)

const TABLES =
  `person person_business person_identity person_document person_snils person_contact person_address person_status
  person_death person_alias document_claim snils_claim enp_claim insurance_spell policy policy_number_claim`.split(
    /\s+/,
  )

/** Every row of every table of people, insurance and policies, as texts: what undoing must bring back whole. */
export async function everyRow({ owner }: TestDatabase): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {}
  for (const table of TABLES) {
    const found = await owner.query<{ row: string }>(`select t::text as row from ${table} t order by 1`)
    rows[table] = found.rows.map(({ row }) => row)
  }
  return rows
}
