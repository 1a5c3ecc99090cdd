import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { toEnglishLayout } from '#codes/keyboard-layout.ts'
import { loadLaw } from '#law/law.ts'
import { findServices } from './find-services.ts'
import { indexOf } from './service-index.ts'

const law = await loadLaw(join(import.meta.dirname, '../../../law'))
const index = indexOf(law.services.values())
const names = [...law.services.values()].map(({ id, name }) => ({ id, name: name.ru }))
const first = (text: string, most = 3) =>
  findServices(index, text)
    .slice(0, most)
    .map(({ service }) => service.id)

test('every service is found first by its own name, in both languages', () => {
  const lost = [...law.services.values()].flatMap(({ id, name }) =>
    [name.ru, name.en].filter(text => !first(text).includes(id)).map(text => `${id}: ${text}`),
  )
  assert.deepEqual(lost, [])
})

test('a name in the wrong layout, in capitals or with е for ё finds the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), ({ name }) => {
      const expected = first(name)
      assert.deepEqual(first(name.toUpperCase()), expected)
      assert.deepEqual(first(name.replaceAll('ё', 'е')), expected)
      if (/^[а-яё ]+$/i.test(name)) assert.deepEqual(first(toEnglishLayout(name.toLowerCase())), expected)
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

test('one typing error in a long word is forgiven', () => {
  assert.ok(first('удоление зуба').includes('tooth-extraction'))
  assert.ok(first('физиотирапия').includes('physiotherapy'))
  assert.ok(first('флюорагрофия').includes('fluorography'))
  assert.ok(first('рентегн лёгких').some(id => id.includes('x-ray')))
})

test('danger comes first, unless it is over or denied', () => {
  assert.equal(first('мужу плохо, похоже на инсульт, перекосило лицо')[0], 'stroke')
  assert.notEqual(first('реабилитация после инсульта')[0], 'stroke')
  assert.notEqual(first('сердце не болит, хочу экг')[0], 'heart-attack')
})

test('nonsense finds nothing', () => {
  assert.deepEqual(first('ыыы щщщ'), [])
  assert.deepEqual(first(''), [])
  assert.deepEqual(first('😀'), [])
})
