import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { dynamicKeys, foldersWithTexts, readCatalogues, type Catalogue } from './catalogue.ts'
import { catalogueFaults } from './catalogue-faults.ts'
import { textsOf } from './texts.ts'

const SOURCE = join(import.meta.dirname, '..')
const catalogue = (texts: Record<string, string>): Catalogue => new Map(Object.entries(texts))
const faultsOf = (
  ru: Record<string, string>,
  en: Record<string, string>,
  source = '',
  dynamic: string[] = [],
) => catalogueFaults({ catalogues: { ru: catalogue(ru), en: catalogue(en) }, source, dynamic })

test('every text of every folder is in both languages, well formed, and used', () => {
  const catalogues = readCatalogues(SOURCE)
  assert.ok(catalogues.ru.size > 50, 'the texts were read')
  const files = globSync('**/*.{ts,tsx}', { cwd: SOURCE }).filter(path => !path.includes('.test.'))
  const source = files.map(path => readFileSync(join(SOURCE, path), 'utf8')).join('\n')
  const dynamic = foldersWithTexts(SOURCE).flatMap(folder => dynamicKeys(folder, SOURCE))
  assert.deepEqual(catalogueFaults({ catalogues, source, dynamic }), [])
})

test('a key without its twin, an empty text, an unknown and an unused key are faults', () => {
  assert.deepEqual(faultsOf({ 'a.x': 'да' }, {}, `t('a.x')`), ['a.x: no English text'])
  assert.deepEqual(faultsOf({}, { 'a.x': 'yes' }), ['a.x: no Russian text'])
  assert.deepEqual(faultsOf({ 'a.x': ' ' }, { 'a.x': 'yes' }, `t('a.x')`), ['a.x (ru): empty'])
  assert.deepEqual(faultsOf({ 'a.x': 'да' }, { 'a.x': 'yes' }, `t('a.x') t('a.y')`), [
    'a.y: used, but has no text',
  ])
  assert.deepEqual(faultsOf({ 'a.x': 'да' }, { 'a.x': 'yes' }), ['a.x: never used'])
  assert.deepEqual(faultsOf({ 'a.s.x': 'да' }, { 'a.s.x': 'yes' }, '', ['a.s.']), [])
})

test('a Russian plural without one of its forms and a broken message are faults', () => {
  const en = { 'a.days': '{n, plural, one {# day} other {# days}}' }
  assert.deepEqual(faultsOf({ 'a.days': '{n, plural, one {# день} other {# дня}}' }, en, `t('a.days')`), [
    'a.days (ru): no plural form few',
  ])
  assert.match(faultsOf({ 'a.x': '{n' }, { 'a.x': 'n' }, `t('a.x')`)[0] ?? '', /not an ICU message/)
})

test('plural forms are right for 0, 1, 2, 5, 11, 21 and 101', () => {
  const texts = textsOf({
    ru: catalogue({ 'a.days': '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}' }),
    en: catalogue({ 'a.days': '{n, plural, one {# day} other {# days}}' }),
  })
  const said = (language: 'ru' | 'en') =>
    [0, 1, 2, 5, 11, 21, 101].map(n => texts.t(language, 'a.days', { n }))
  assert.deepEqual(said('ru'), ['0 дней', '1 день', '2 дня', '5 дней', '11 дней', '21 день', '101 день'])
  assert.deepEqual(said('en'), ['0 days', '1 day', '2 days', '5 days', '11 days', '21 days', '101 days'])
})

test('a missing key throws in a test and shows itself to a person', () => {
  const empty = { ru: catalogue({}), en: catalogue({}) }
  assert.throws(() => textsOf(empty).t('ru', 'a.x'), /No text for a\.x in ru/)
  assert.equal(textsOf(empty, 'show-key').t('ru', 'a.x'), 'a.x')
})

test('a marked part of a text is handed to its wrapper', () => {
  const texts = textsOf({ ru: catalogue({ 'a.x': 'Читайте <link>правила</link>.' }), en: catalogue({}) })
  const said = texts.rich('ru', 'a.x', { link: part => h('a', { href: '/rules' }, part) })
  assert.equal(render(h('p', null, said)), '<p>Читайте <a href="/rules">правила</a>.</p>')
})
