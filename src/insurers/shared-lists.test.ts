import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { readDictionaries } from './read-dictionaries.ts'

const LISTS = join(import.meta.dirname, '../../../shared/formats/nsi')
const skip = existsSync(LISTS) ? false : 'the lists of ../shared are not beside this checkout'

/** The rows of a comma-separated list by the names of its columns; cells in quotation marks may hold commas. */
function readList(file: string): Record<string, string>[] {
  const lines = readFileSync(join(LISTS, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const [head = [], ...rows] = lines.map(line =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  )
  return rows.map(row => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

const LATIN = 'ABCEHKMOPTX'
const CYRILLIC = 'АВСЕНКМОРТХ'

/** Letters and digits alone, in upper case: the layout of a name is ours, its words are the list's. */
const fold = (text = '') =>
  Array.from(text.toUpperCase())
    .map(letter => CYRILLIC[LATIN.indexOf(letter)] ?? letter)
    .join('')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const foldSite = (text = '') =>
  text
    .trim()
    .toLowerCase()
    .replace(/^h[tp]{3}s?:\/\//, '')
    .replace(/\/$/, '')
const foldDay = (day: { toString(): string }) => day.toString().replaceAll('-', '')

async function dictionaries() {
  const problems: Error[] = []
  const read = await readDictionaries(join(import.meta.dirname, '../../dictionaries'), problems)
  assert.ok(read, String(problems))
  return read
}

const latest = (file: string) =>
  readList(file)
    .map(row => row['d_edit'] ?? '')
    .toSorted()
    .at(-1)

suite('the dictionaries beside the lists they are taken from', { skip }, () => {
  test('have every fund of F001, cell by cell (SMO-01)', async () => {
    const { funds, regions } = await dictionaries()
    const ours = funds.funds.map(row => [
      row.region,
      regions.regions.find(({ code }) => code === row.region)?.okato,
      fold(row.shortName),
      fold(row.name),
      row.ogrn,
      row.inn,
      row.kpp,
      fold(row.address),
      foldSite(row.site),
      foldDay(row.editedOn),
    ])
    const theirs = readList('F001.csv').map(row => [
      row['tf_kod'],
      row['tf_okato'],
      fold(row['name_tfk']),
      fold(row['name_tfp']),
      row['tf_ogrn'],
      row['inn'],
      row['kpp'],
      fold(row['address']),
      foldSite(row['www']),
      row['d_edit'],
    ])
    assert.equal(theirs.length, 86)
    assert.deepEqual(ours, theirs)
  })

  test('have every insurer of F002, cell by cell (SMO-01)', async () => {
    const { insurers } = await dictionaries()
    const ours = insurers.insurers.map(row => [
      row.code,
      fold(row.name),
      fold(row.fullName),
      row.ogrn,
      row.inn,
      row.postcode,
      fold(row.address),
      foldSite(row.site ?? row.doubtfulSite),
      foldDay(row.editedOn),
    ])
    const theirs = readList('F002.csv').map(row => [
      row['smocod'],
      fold(row['nam_smok']),
      fold(row['nam_smop']),
      row['Ogrn'],
      row['inn'],
      row['index_f'],
      fold(row['addr_f']),
      foldSite(row['www']),
      row['d_edit'],
    ])
    assert.equal(theirs.length, 212)
    assert.deepEqual(ours, theirs)
  })

  test('put an insurer where its OKATO does, but for the one row whose OKATO is that of its head office (SMO-01)', async () => {
    const { insurers, regions } = await dictionaries()
    const regionOf = new Map(regions.regions.map(({ code, okato }) => [okato, code]))
    const theirs = new Map(
      readList('F002.csv').map(row => [row['smocod'], regionOf.get(row['tf_okato'] ?? '')]),
    )
    const apart = insurers.insurers.filter(row => theirs.get(row.code) !== row.region).map(({ code }) => code)
    assert.deepEqual(apart, ['75004'])
  })

  test('carry the latest day of each list as its state (SMO-01)', async () => {
    const { funds, insurers } = await dictionaries()
    assert.equal(foldDay(funds.knownOn), latest('F001.csv'))
    assert.equal(foldDay(insurers.knownOn), latest('F002.csv'))
  })
})
