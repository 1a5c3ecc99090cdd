import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chanceOf, type Chance } from '#demonstration/chance.ts'
import { day } from '#kernel/day.ts'
import { SYSTEM } from '#platform/actor.ts'
import { findByNumbers, findLikelyDuplicates } from './find-duplicates.ts'
import { isLikelySame } from './likely-same.ts'
import type { Identity } from './person.ts'
import { mistype } from './test-support/mistype.ts'
import { inventedPeople, withPeople } from './test-support/with-people.ts'

const people = inventedPeople(4000, 5)
const grown = people
  .flatMap(({ identities }) => identities.at(-1)?.identity ?? [])
  .filter(({ patronymic, surname }) => patronymic && surname.length > 5)

type Variant = (identity: Identity, chance: Chance) => Identity

const years = (identity: Identity, count: number): Identity => ({
  ...identity,
  birthDate: identity.birthDate.add({ years: count }),
})
const otherGivenName = ({ givenName, sex }: Identity): string =>
  ['Платон', 'Евдоким', 'Савелий', 'Пульхерия', 'Глафира', 'Марфа'].filter(
    name => name !== givenName && /а|я$/.test(name.slice(-1)) === (sex === 'f'),
  )[0] ?? 'Фока'

/** The same person, as registers get them wrong. */
const SAME: Record<string, Variant> = {
  'as it is': identity => identity,
  'ё written as е': identity => ({ ...identity, surname: identity.surname.replaceAll('ё', 'е') }),
  'one letter of the surname wrong': (identity, chance) => ({
    ...identity,
    surname: mistype(chance, identity.surname, 1),
  }),
  'another surname, after marriage': identity => ({ ...identity, surname: 'Новобрачная' }),
  'no patronymic written': identity => ({ ...identity, patronymic: undefined }),
  'birth year off by two': identity => years(identity, 2),
  'birth year off by three': identity => years(identity, -3),
  'birth day wrong': identity => ({
    ...identity,
    birthDate: identity.birthDate.with({ day: identity.birthDate.day > 1 ? 1 : 2 }),
  }),
}

/** Other people, alike as families and namesakes are. */
const OTHER: Record<string, Variant> = {
  'a twin with another given name': identity => ({ ...identity, givenName: otherGivenName(identity) }),
  'a child with the same name': identity => years(identity, 27),
  'a namesake born on another day': identity => ({
    ...identity,
    birthDate: identity.birthDate.add({ years: 6, months: 5, days: 11 }),
  }),
  'someone else born on the same day': identity => ({
    ...identity,
    surname: 'Посторонний',
    givenName: otherGivenName(identity),
    patronymic: identity.sex === 'm' ? 'Эрастович' : 'Эрастовна',
  }),
  'a sibling born two years later': identity =>
    years({ ...identity, givenName: otherGivenName(identity) }, 2),
}

test('of labelled pairs nearly all of the same person are found, and nearly all that are found are the same', () =>
  withPeople(people, async ({ database, sealing }) => {
    const counts = { found: 0, missed: [] as string[], wrong: [] as string[], pairs: 0 }
    await database.transact(SYSTEM, async tx => {
      for (const [place, variant] of [...Object.entries(SAME), ...Object.entries(OTHER)].entries()) {
        const [label, change] = variant
        for (let one = 0; one < 6; one++) {
          const identity = chanceOf(place, one).pick(grown)
          const candidates = await findLikelyDuplicates(tx, sealing, change(identity, chanceOf(one, place)))
          const isFound = candidates.some(
            ({ surname, givenName, birthDate }) =>
              surname === identity.surname &&
              givenName === identity.givenName &&
              birthDate.equals(identity.birthDate),
          )
          counts.pairs += 1
          if (label in SAME) {
            if (isFound) counts.found += 1
            else counts.missed.push(label)
          } else if (isFound) counts.wrong.push(label)
        }
      }
    })
    const recall = counts.found / (counts.found + counts.missed.length)
    const precision = counts.found / (counts.found + counts.wrong.length)
    assert.ok(counts.pairs >= 70)
    assert.ok(recall >= 0.97, `recall ${recall}: ${counts.missed.join(', ')}`)
    assert.ok(precision >= 0.97, `precision ${precision}: ${counts.wrong.join(', ')}`)
  }))

const someone: Identity = {
  surname: 'Берёзкина',
  givenName: 'Марина',
  patronymic: 'Петровна',
  sex: 'f',
  birthDate: day('1985-03-27'),
}
const known = { ...someone, patronymic: 'Петровна' }

test('blank fields never match: neither blank patronymics nor blank surnames make two people one', () => {
  const blank = { ...known, surname: 'Иная', patronymic: null }
  assert.equal(isLikelySame({ ...someone, patronymic: undefined }, blank), false)
  assert.equal(
    isLikelySame({ ...someone, surname: '' }, { ...known, surname: '', patronymic: 'Эрастовна' }),
    false,
  )
  assert.equal(isLikelySame({ ...someone, givenName: '' }, { ...known, givenName: '' }), false)
})

test('blank numbers find nobody', () =>
  withPeople(people.slice(0, 50), async ({ database, sealing }) => {
    const documents = [{ type: 'passport', series: '', number: '  ' }]
    const found = await database.transact(SYSTEM, tx => findByNumbers(tx, sealing, { snils: '', documents }))
    assert.deepEqual(found, [])
  }))

test('twins with given names one letter apart are two people, a slip in a long given name is one', () => {
  assert.equal(isLikelySame(someone, { ...known, givenName: 'Карина' }), false)
  assert.equal(
    isLikelySame({ ...someone, givenName: 'Екатирина' }, { ...known, givenName: 'Екатерина' }),
    true,
  )
  assert.equal(isLikelySame({ ...someone, givenName: 'Мариан' }, known), true)
})

test('a birth date with day and month swapped, or the year off by up to three, may be the same person', () => {
  const born = (on: string) =>
    isLikelySame({ ...someone, birthDate: day(on) }, { ...known, birthDate: day('1985-03-07') })
  assert.deepEqual(['1985-07-03', '1983-03-07', '1988-03-07', '1995-03-07'].map(born), [
    true,
    true,
    true,
    true,
  ])
  assert.deepEqual(['1989-03-07', '1986-04-07', '2010-03-07'].map(born), [false, false, false])
})
