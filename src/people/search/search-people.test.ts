import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chanceOf } from '#demonstration/chance.ts'
import { toEnglishLayout } from '#codes/keyboard-layout.ts'
import { latinSpellings } from '#codes/transliteration.ts'
import { fullName } from '#kernel/names.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { TestDatabase } from '#test/database.ts'
import type { Identity } from '../person.ts'
import type { PersonToLoad } from '../loading/person-to-load.ts'
import { mistype, someOf } from '../test-support/mistype.ts'
import { inventedPeople, withPeople } from '../test-support/with-people.ts'
import { searchPeople } from './search-people.ts'
import { DEEP } from '#test/deep.ts'

const QUERIES = DEEP ? 400 : 50
const people = inventedPeople(20_000)

test('twenty thousand people have at least five thousand surnames', () => {
  const surnames = new Set(people.map(person => nowOf(person).surname.replace(/а$/, '')))
  assert.ok(surnames.size >= 5000, `${surnames.size} surnames`)
})

// The measure is facts/ux.md § 6 row 23: the share of queries whose person is among the first ten.
test('a name is found as written, with errors, in the wrong layout and in Latin letters', () =>
  withPeople(people, async db => {
    const shares: Record<string, number> = {}
    for (const [how, least] of Object.entries(LEAST)) {
      const found = await shareFound(db, WAYS[how] ?? [], how)
      shares[how] = found
      assert.ok(found >= least, `${how}: ${found} of the people were found, ${least} are wanted`)
    }
    assert.deepEqual(Object.keys(shares), Object.keys(WAYS))
  }))

const LEAST: Record<string, number> = {
  exact: 1,
  'ё as е': 1,
  'one typo': 0.97,
  'two typos': 0.95,
  'wrong layout': 0.97,
  transliteration: 0.95,
}

type Way = (identity: Identity, place: number) => string

const WAYS: Record<string, Way[]> = {
  exact: [fullName, withInitials, backwards, shouted],
  'ё as е': [
    identity => fullName(identity).replaceAll('ё', 'е'),
    identity => backwards(identity).replaceAll('ё', 'е'),
  ],
  'one typo': [
    typo(1),
    (identity, place) => `${typo(1)(identity, place)} ${dotted(identity)}`,
    typoWithBirth(1),
  ],
  'two typos': [typo(2), typoInEach, typoWithBirth(2)],
  'wrong layout': [
    identity => toEnglishLayout(fullName(identity).toLowerCase()),
    identity => `${toEnglishLayout(`${identity.surname} ${identity.givenName}`)} ${dotted(identity)}`,
  ],
  transliteration: [latin(0), latin(1)],
}

async function shareFound(db: TestDatabase, ways: Way[], how: string): Promise<number> {
  const pool = how === 'ё as е' ? people.filter(person => fullName(nowOf(person)).includes('ё')) : people
  const asked = someOf(pool, QUERIES, how.length)
  let found = 0
  await db.database.transact(SYSTEM, async tx => {
    for (const [place, person] of asked.entries()) {
      const identity = nowOf(person)
      const text = ways[place % ways.length]?.(identity, place) ?? ''
      const { candidates } = await searchPeople(tx, db.sealing, text)
      found += Number(
        candidates.some(
          ({ surname, givenName, birthDate }) =>
            surname === identity.surname &&
            givenName === identity.givenName &&
            birthDate.equals(identity.birthDate),
        ),
      )
    }
  })
  return found / asked.length
}

function nowOf({ identities }: PersonToLoad): Identity {
  const identity = identities.at(-1)?.identity
  assert.ok(identity)
  return identity
}

function dotted({ birthDate: { day, month, year } }: Identity): string {
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`
}

function withInitials(identity: Identity): string {
  const { surname, givenName, patronymic = '' } = identity
  return `${surname} ${givenName.charAt(0)} ${patronymic.charAt(0)} ${dotted(identity)}`
}

function backwards(identity: Identity): string {
  return `${dotted(identity)} ${identity.patronymic ?? ''} ${identity.givenName} ${identity.surname}`
}

function shouted(identity: Identity): string {
  return fullName(identity).toUpperCase()
}

function typo(errors: number): Way {
  return (identity, place) =>
    fullName({ ...identity, surname: mistype(chanceOf(errors, place), identity.surname, errors) })
}

function typoInEach(identity: Identity, place: number): string {
  const chance = chanceOf(3, place)
  const surname = mistype(chance, identity.surname, 1)
  return fullName({ ...identity, surname, givenName: mistype(chance, identity.givenName, 1) })
}

function typoWithBirth(errors: number): Way {
  return (identity, place) => {
    const surname = mistype(chanceOf(errors + 10, place), identity.surname, errors)
    return `${surname} ${identity.givenName} ${dotted(identity)}`
  }
}

function latin(spelling: 0 | 1): Way {
  return identity => {
    const spellings = latinSpellings(fullName(identity))
    return spellings[spelling] ?? spellings[0] ?? ''
  }
}
