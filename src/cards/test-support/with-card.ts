import assert from 'node:assert/strict'
import { join } from 'node:path'
import { makeEnp, openInsurance } from '#insurance/index.ts'
import { loadRegisters, saveRegisters } from '#insurers/index.ts'
import { day, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { loadLaw } from '#law/law.ts'
import { makeBusinessOf, registerPerson, type Identity } from '#people/index.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { issuePolicy, type ChosenForm } from '#policies/index.ts'
import { TEST_KEYS, withDatabase, type TestDatabase } from '#test/database.ts'
import { issueCard, type IssuedCard } from '../issue-card.ts'
import type { StoredCardParts } from '../stored/stored-chip.ts'

const HOME = join(import.meta.dirname, '../../..')
const law = await loadLaw(join(HOME, 'law'))

/** The registers of the checkout. */
export const registers = await loadRegisters(join(HOME, 'dictionaries'))

/** The day of every card of a test: plastic with a chip is made. */
export const ON = day('2017-06-01')

/** The clerk of the insurer that has the person. */
export const CLERK: Actor = { role: 'clerk', organisation: 'insurer:77012', name: 'Петрова А. В.' }

/** The clerk of another insurer of Moscow. */
export const STRANGER: Actor = { role: 'clerk', organisation: 'insurer:77008', name: 'Кузнецов И. И.' }

/** Invented people. */
export const ANNA: Identity = {
  surname: 'Берёзкина',
  givenName: 'Анна',
  patronymic: 'Ильинична',
  sex: 'f',
  birthDate: day('1985-03-27'),
  birthPlace: 'г. Примерск',
  citizenship: 'RUS',
}

/** Writes an invented person down who is insured by 77012 and has a policy. */
export async function insurePerson(
  tx: Tx,
  { sealing }: Pick<TestDatabase, 'sealing'>,
  {
    identity = ANNA,
    form = 'plastic',
    snils = '11223344595',
    from = ON,
  }: { identity?: Identity; form?: ChosenForm; snils?: string | null; from?: Day } = {},
): Promise<string> {
  const registered = await registerPerson(
    tx,
    sealing,
    { identity, documents: [], snils: snils ?? undefined, addresses: [], status: { category: 'citizen' } },
    from,
  )
  assert.ok(registered.ok)
  const personId = registered.value
  await makeBusinessOf(tx, personId, ['insurer:77012'])
  const at = { personId, insurerCode: '77012', region: '77' }
  const opened = await openInsurance(tx, { ...at, from, because: 'first_choice' })
  assert.ok(opened.ok)
  const enp = await makeEnp(tx, { personId, sex: identity.sex, birthDate: identity.birthDate, region: '77' })
  const issued = await issuePolicy(tx, law, {
    ...at,
    enp,
    form,
    category: 'citizen',
    statusUntil: null,
    on: from,
    appliedOn: from,
    applicationId: newId(),
  })
  assert.ok(issued.ok)
  return personId
}

/** What issuing stands on in a test. */
export const issueParts = ({ sealing }: Pick<TestDatabase, 'sealing'>) => ({
  law,
  registers,
  sealing,
  keys: TEST_KEYS,
})

/** An insured person and their card with its codes. */
export async function makeCard(db: Pick<TestDatabase, 'database' | 'sealing'>): Promise<IssuedCard> {
  const issued = await db.database.attempt(SYSTEM, async tx => {
    const personId = await insurePerson(tx, db)
    return issueCard(tx, issueParts(db), { personId, on: ON })
  })
  assert.ok(issued.ok, JSON.stringify(issued))
  return issued.value
}

/** Runs a test on a database with one card. */
export const withCard = (
  run: (db: TestDatabase & { card: IssuedCard; parts: StoredCardParts }) => Promise<void>,
): Promise<void> =>
  withDatabase(async db => {
    await db.database.transact(SYSTEM, tx => saveRegisters(tx, registers))
    const card = await makeCard(db)
    await run({ ...db, card, parts: { database: db.database, sealing: db.sealing, keys: TEST_KEYS } })
  }, 24)
