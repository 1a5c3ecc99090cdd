import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkIdentityDocument } from '#codes/identity-document.ts'
import { documentTypeOf } from '#codes/document-type-of.ts'
import { checkSnils } from '#codes/snils.ts'
import { day } from '#kernel/day.ts'
import { inventPerson } from './invent-person.ts'
import { surnameAt, SURNAME_COUNT } from './surnames.ts'
import { law, registers } from './test-support/with-demonstration.ts'
import { worldOf } from './world.ts'

const world = worldOf({ law, registers }, day('2026-11-23'))
const made = Array.from({ length: 3000 }, (_one, index) => inventPerson(world, { seed: 3, index }))

test('there are at least five thousand surnames, each for a man and for a woman', () => {
  const men = new Set(Array.from({ length: SURNAME_COUNT }, (_one, place) => surnameAt(place, 'm')))
  assert.ok(men.size >= 5000, String(men.size))
  assert.ok([...men].every(name => /^[А-ЯЁ][а-яё]+$/.test(name)))
  const pairs = [0, 1, 2, 5].map(place => [surnameAt(place, 'm'), surnameAt(place, 'f')])
  assert.deepEqual(pairs, [
    ['Берёзов', 'Берёзова'],
    ['Берёзин', 'Берёзина'],
    ['Берёзский', 'Берёзская'],
    ['Берёзенко', 'Берёзенко'],
  ])
})

test('every number of an invented person is valid, and nobody else has it', () => {
  const snils = made.flatMap(({ person }) => person.snils ?? [])
  assert.ok(snils.every(number => checkSnils(number).valid))
  assert.equal(new Set(snils).size, snils.length)
  const documents = made.flatMap(({ person }) => person.documents)
  for (const document of documents.filter(({ type }) => documentTypeOf(type)))
    assert.ok(checkIdentityDocument(document).valid, JSON.stringify(document))
  const numbers = documents.map(({ type, series, number }) => `${type} ${series} ${number}`)
  assert.equal(new Set(numbers).size, numbers.length)
})

test('a person of a place is always the same, and another seed makes others', () => {
  const again = inventPerson(world, { seed: 3, index: 1234 })
  assert.deepEqual(JSON.stringify(again), JSON.stringify(made[1234]))
  assert.notEqual(JSON.stringify(inventPerson(world, { seed: 4, index: 1234 })), JSON.stringify(again))
})

test('nothing happens to a person before birth or after the business day', () => {
  const before = Temporal.PlainDate.compare
  for (const { person } of made) {
    const born = person.identities[0]?.identity.birthDate
    assert.ok(born)
    for (const { from } of [...person.spells, ...person.policies, ...person.identities])
      assert.ok(before(born, from) <= 0 && before(from, world.today) <= 0, JSON.stringify(person))
  }
})
