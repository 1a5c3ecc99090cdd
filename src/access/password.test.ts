import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, isPassword } from './password.ts'

test('a password is known by its hash only, each hash with a salt of its own', async () => {
  const [one, other] = [await hashPassword('Пароль й'), await hashPassword('Пароль й')]
  assert.notEqual(one, other)
  assert.equal(await isPassword('Пароль й'.normalize('NFD'), one), true)
  assert.equal(await isPassword('пароль й', one), false)
})

test('without a hash no password is right, not even the one that is compared for show', async () => {
  assert.equal(await isPassword('nobody has this password', null), false)
})

test('a password is never right by its first 256 characters', async () => {
  const longest = 'x'.repeat(256)
  const hash = await hashPassword(longest)
  assert.equal(await isPassword(longest, hash), true)
  assert.equal(await isPassword(`${longest}y`, hash), false)
})

test('a crowd of sign-ins is served to the last', async () => {
  const hash = await hashPassword('right')
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => isPassword(i % 2 ? 'right' : 'wrong', hash)),
  )
  assert.deepEqual(
    answers,
    Array.from({ length: 20 }, (_, i) => i % 2 === 1),
  )
})
