import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldName } from '#kernel/names.ts'
import { fromWrongLayout, toEnglishLayout, toRussianLayout } from './keyboard-layout.ts'
import { cyrillicSpellings, latinSpellings } from './transliteration.ts'

const NAMES =
  'Иванов Петров Щербаков Юрий Андрей Наталья Татьяна Мария Софья Юлия Хабибуллин Цветков Чайковский Шишкин Ёлкин ' +
  'Королёв Васильев Соловьёв Крылов Быков Толстой Достоевский Эльдар Эмма Яковлев Юдин Жуков Зайцев Захаров Игорь ' +
  'Ильин Ольга Любовь Прокофьев Григорьев Кузнецов Михайлов Муравьёв Хрущёв Мусоргский Алексей Сергей Дмитрий Евгений ' +
  'Ксения Фёдор Пётр Семён Лев Илья Гульнара Ринат Айгуль Цой Ким Магомедов Абдуллаев Мирзоев Саакян Шевченко ' +
  'Лаврентьевич Юрьевна Ильинична Салтыков-Щедрин Бестужев Чехов Щукин Зыков Пожарский'

test('what was typed in the wrong layout is read, either way', () => {
  assert.equal(fromWrongLayout('bdfyjd'), 'иванов')
  assert.equal(fromWrongLayout('Bdfyjd Gtnh'), 'Иванов Петр')
  assert.equal(fromWrongLayout(';erjd'), 'жуков')
  assert.equal(fromWrongLayout('[f,fhjd'), 'хабаров')
  assert.equal(fromWrongLayout('.hbq'), 'юрий')
  assert.equal(fromWrongLayout('`krby'), 'ёлкин')
  assert.equal(fromWrongLayout('шмфтщм'), 'ivanov')
})

test('a text typed in one layout and read in the other comes back', () => {
  const keys = fc.string({
    unit: fc.constantFrom(...'`qwertyuiop[]asdfghjkl;\'zxcvbnm,./QWERTYUIOP{}:"<>?~@#$^& 0123456789'),
  })
  fc.assert(
    fc.property(keys, text => assert.equal(toEnglishLayout(toRussianLayout(text)), text)),
    { seed: 20261123 },
  )
})

test('both Latin spellings of a Russian name lead back to it among the first ten', () => {
  const missed = NAMES.split(' ').flatMap(name =>
    latinSpellings(name).filter(latin => !cyrillicSpellings(latin).includes(foldName(name))),
  )
  assert.deepEqual(missed, [])
})

test('spellings of other times and countries are read too', () => {
  const spellings = {
    ИВАНОВ: ['Ivanov', 'Ivanoff', 'IVANOV', 'Iwanow'],
    ЮРИЙ: ['Yuriy', 'Yury', 'Yuri', 'Iurii', 'Jurij'],
    ЩУКИН: ['Shchukin', 'Schukin'],
    ЧАЙКОВСКИЙ: ['Tchaikovsky', 'Chaykovskiy'],
    АЛЕКСАНДР: ['Alexander', 'Aleksandr'],
    'ЮРИЙ ИВАНОВ': ['Yury Ivanov'],
    СОЛОВЬЕВ: ["Solov'ev", 'Solov’yov'],
  }
  for (const [name, latin] of Object.entries(spellings))
    for (const spelling of latin)
      assert.ok(cyrillicSpellings(spelling).includes(name), `${spelling} is ${name}`)
})

test('a Russian name has the spelling of its passport first and the one by ear second', () => {
  assert.deepEqual(latinSpellings('Щербакова Юлия'), ['Shcherbakova Iuliia', 'Scherbakova Yuliya'])
  assert.deepEqual(latinSpellings('Иванов'), ['Ivanov'])
})

test('a name that is Russian already, or nothing, stays what it is', () => {
  assert.deepEqual(cyrillicSpellings('Королёв'), ['КОРОЛЕВ'])
  assert.deepEqual(cyrillicSpellings(''), [''])
})
