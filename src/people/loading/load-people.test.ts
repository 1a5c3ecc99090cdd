import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkEnp } from '#codes/enp.ts'
import { personOfEnp } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { SYSTEM } from '#platform/actor.ts'
import { inventedPeople, withPeople } from '../test-support/with-people.ts'
import { readPerson } from '../reading/read-person.ts'
import { loadPeople } from './load-people.ts'

const people = inventedPeople(700)

test('people are loaded whole: documents unseal, the ENP is valid and of their region, birth date and sex', () =>
  withPeople(people, async ({ database, sealing, owner }) => {
    const { rows } = await owner.query<{ enp: string; region: string }>(
      `select e.enp, p.region_code as region from enp_claim e join policy p using (person_id) where p.form <> 'old' order by e.enp limit 50`,
    )
    assert.equal(rows.length, 50)
    for (const { enp, region } of rows) {
      const checked = checkEnp(enp)
      assert.ok(checked.valid && checked.region === region)
      const found = await database.transact(SYSTEM, async tx => {
        const personId = await personOfEnp(tx, enp)
        return personId && readPerson(tx, sealing, personId, day('2017-05-29'))
      })
      assert.ok(found)
      assert.ok(found.identity.birthDate.equals(checked.birthDate) && found.identity.sex === checked.sex)
      const same = people.find(({ snils }) => snils === found.snils)
      assert.equal(found.documents[0]?.number, same?.documents[0]?.number)
    }
  }))

test('everything that was given arrives, once', () =>
  withPeople(people, async ({ owner }) => {
    const { rows } = await owner.query<Record<string, number>>(`select
      (select count(*)::int from person) as people, (select count(*)::int from person_identity) as identities,
      (select count(*)::int from insurance_spell) as spells, (select count(*)::int from policy) as policies,
      (select count(*)::int from snils_claim) as snils, (select count(distinct enp)::int from enp_claim) as enps,
      (select sum(last_sequence)::int from enp_series) as sequences`)
    const sum = (of: (person: (typeof people)[number]) => number): number =>
      people.reduce((total, person) => total + of(person), 0)
    const enps = sum(({ enpRegion }) => Number(enpRegion !== null))
    assert.deepEqual(rows[0], {
      people: people.length,
      identities: sum(({ identities }) => identities.length),
      spells: sum(({ spells }) => spells.length),
      policies: sum(({ policies }) => policies.length),
      snils: sum(({ snils }) => Number(snils !== undefined)),
      enps,
      sequences: enps,
    })
  }))

test('a batch with a number that is already somebody’s leaves nothing behind, and those before it stay', () =>
  withPeople(people.slice(0, 20), async ({ database, sealing, owner }) => {
    const more = [...inventedPeople(30, 2), ...people.slice(5, 6), ...inventedPeople(10, 3)]
    let told = 0
    await assert.rejects(
      loadPeople(database, sealing, more, { batchSize: 20, onLoaded: loaded => (told = loaded) }),
      { code: '23505' },
    )
    const { rows } = await owner.query<{ people: number }>('select count(*)::int as people from person')
    assert.equal(rows[0]?.people, 40)
    assert.equal(told, 20)
  }))

test('two loads at once share the series of ENPs and take no number twice', () =>
  withPeople([], async ({ database, sealing, owner }) => {
    const twins = (seed: number) =>
      inventedPeople(400, seed).map(person => ({ ...person, identities: people[0]?.identities ?? [] }))
    await Promise.all([2, 3].map(seed => loadPeople(database, sealing, twins(seed), { batchSize: 50 })))
    const { rows } = await owner.query<{ enps: number; series: number }>(
      `select (select count(*)::int from enp_claim) as enps, (select sum(last_sequence)::int from enp_series) as series`,
    )
    assert.ok((rows[0]?.enps ?? 0) > 600)
    assert.equal(rows[0]?.enps, rows[0]?.series)
  }))

test('text with tabs, backslashes and line ends arrives as it was', () => {
  const odd = 'О\\’Нил\tмладший\nстарший'
  const [person] = inventedPeople(1, 4)
  assert.ok(person)
  const [first] = person.identities
  assert.ok(first)
  const strange = { ...person, identities: [{ ...first, identity: { ...first.identity, birthPlace: odd } }] }
  return withPeople([strange], async ({ owner }) => {
    const { rows } = await owner.query<{ birth_place: string }>('select birth_place from person_identity')
    assert.equal(rows[0]?.birth_place, odd)
  })
})
