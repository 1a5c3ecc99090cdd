import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatSnils } from '#codes/snils.ts'
import { fullName } from '#kernel/names.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { reachRegister } from '#platform/database.ts'
import type { TestDatabase } from '#test/database.ts'
import { inventedPeople, withPeople } from '../test-support/with-people.ts'
import { searchPeople } from './search-people.ts'

const people = inventedPeople(300, 0)
const found = async ({ database, sealing }: TestDatabase, text: string, actor: Actor = SYSTEM) => {
  const { candidates, tried } = await database.transact(actor, tx => searchPeople(tx, sealing, text))
  return { names: candidates.map(({ surname, givenName }) => `${surname} ${givenName}`), tried }
}

test('one box takes a SNILS, a passport, a phone, a certificate, an old policy and an ENP, however they are spaced', () =>
  withPeople(people, async db => {
    const person = people.find(({ documents }) => documents[0]?.type === 'passport')
    const identity = person?.identities.at(-1)?.identity
    const [passport] = person?.documents ?? []
    assert.ok(person?.snils && identity && passport?.series && person.phone)
    const name = `${identity.surname} ${identity.givenName}`
    const ways: [string, string][] = [
      [person.snils, 'snils'],
      [formatSnils(person.snils), 'snils'],
      [`${passport.series} ${passport.number}`, 'document'],
      [`${passport.series}${passport.number}`.replaceAll(' ', ''), 'document'],
      [person.phone, 'phone'],
      [person.phone.replace('+7', '8').replaceAll(' ', '-'), 'phone'],
    ]
    for (const [text, as] of ways) {
      const { names, tried } = await found(db, text)
      assert.deepEqual(names, [name], text)
      assert.ok(tried.includes(as), `${text}: ${tried.join()}`)
    }
    const { rows } = await db.owner.query<{ number: string; name: string }>(
      `select p.number, i.surname || ' ' || i.given_name as name from policy p join person_identity i using (person_id)
       where upper_inf(i.valid) and p.form in ('old', 'certificate') union all
       select e.enp, i.surname || ' ' || i.given_name from enp_claim e join person_identity i using (person_id)
       where upper_inf(i.valid) order by 1 limit 40`,
    )
    for (const row of rows) assert.deepEqual((await found(db, row.number)).names, [row.name], row.number)
    assert.deepEqual((await found(db, '9999999999999999')).names, [])
  }))

test('a birth certificate is found with Latin look-alikes in its series', () =>
  withPeople(people, async db => {
    const child = people.find(({ documents }) => documents[0]?.type === 'birth_certificate')
    const [document] = child?.documents ?? []
    const identity = child?.identities.at(-1)?.identity
    assert.ok(document && identity)
    for (const text of [
      `${document.series} ${document.number}`,
      `${document.series?.toLowerCase()} № ${document.number}`,
    ])
      assert.deepEqual((await found(db, text)).names, [`${identity.surname} ${identity.givenName}`], text)
  }))

test('an empty box, a single letter and nonsense find nobody', () =>
  withPeople(people.slice(0, 20), async db => {
    for (const text of [
      '',
      '   ',
      '12',
      '31.02.1980',
      '%',
      "'; drop table person",
      '\\',
      '(((',
      'ъ'.repeat(5000),
    ])
      assert.deepEqual((await found(db, text)).names, [], text.slice(0, 20))
  }))

test('a clerk finds the people of their own insurer alone, and the whole register once it is opened', () =>
  withPeople(people, async db => {
    const insured = people.find(({ spells }) => spells.length > 0)
    const identity = insured?.identities.at(-1)?.identity
    const insurer = insured?.spells[0]?.insurerCode
    assert.ok(identity && insurer)
    const clerkOf = (code: string): Actor => ({
      role: 'clerk',
      organisation: `insurer:${code}`,
      name: 'Образцова А. В.',
    })
    const text = fullName(identity)
    assert.equal(
      (await found(db, text, clerkOf(insurer))).names[0],
      `${identity.surname} ${identity.givenName}`,
    )
    const stranger = clerkOf('99999')
    for (const one of [text, insured.snils ?? ''])
      assert.deepEqual((await found(db, one, stranger)).names, [])
    const opened = await db.database.transact(stranger, async tx => {
      await reachRegister(tx)
      return searchPeople(tx, db.sealing, text)
    })
    assert.equal(opened.candidates[0]?.surname, identity.surname)
  }))
