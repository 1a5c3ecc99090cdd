import assert from 'node:assert/strict'
import test from 'node:test'
import { foldName, fullName } from './names.ts'

test('names are compared without case, ё, kinds of apostrophe and of hyphen', () => {
  assert.equal(foldName(' Соловьёв  —  Седой '), foldName('СОЛОВЬЕВ-СЕДОЙ'))
  assert.equal(foldName('О’Нил'), foldName("о'нил"))
})

test('a full name leaves out what a person does not have', () => {
  assert.equal(fullName({ surname: '', givenName: 'Мадонна' }), 'Мадонна')
  assert.equal(fullName({ surname: 'Пробный', givenName: 'Пётр', patronymic: 'Ильич' }), 'Пробный Пётр Ильич')
})
