import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { BrokenLaw, Problems } from './broken-law.ts'
import { documentsOf, readDocumentLists } from './documents.ts'

const requirement = (code: string, rest = '') =>
  `{anyOf: [${code}], need: required, says: {ru: ${code}, en: ${code}}${rest}}`
const list = (from: string, until: string, bands: string) =>
  `{from: ${from}, until: ${until}, confidence: B, source: [{act: rules-158n, at: "п. 9"}], bands: [${bands}]}`
const BANDS = `{ages: [0, 13], requirements: [${requirement('birth_certificate')}, ${requirement('power_of_attorney', ', when: representative')}]},
  {ages: [14, null], requirements: [${requirement('passport', ', source: [{act: fz-326, at: "ст. 46"}], confidence: A')}]}`

function read(...timeline: string[]) {
  const problems = new Problems()
  const text = `category: citizen\ntimeline: [${timeline.join(', ')}]\n`
  const lists = readDocumentLists([{ path: 'documents/citizen.yaml', sha256: '', text }], problems)
  problems.refuseIfAny()
  return (on: string, age: number, representative = false) =>
    documentsOf(lists.get('citizen'), day(on), age, { representative })
}

test('the band of the age answers, the last year included (ELG-09)', () => {
  const documents = read(list('2011-01-01', 'null', BANDS))
  assert.deepEqual(
    documents('2017-05-29', 13)?.map(({ anyOf }) => anyOf[0]),
    ['birth_certificate'],
  )
  assert.deepEqual(
    documents('2017-05-29', 14)?.map(({ anyOf }) => anyOf[0]),
    ['passport'],
  )
  assert.deepEqual(
    documents('2017-05-29', 114)?.map(({ anyOf }) => anyOf[0]),
    ['passport'],
  )
})

test('what concerns a representative is asked for only where there is one (DOC-12)', () => {
  const documents = read(list('2011-01-01', 'null', BANDS))
  assert.deepEqual(
    documents('2017-05-29', 3, true)?.map(({ anyOf }) => anyOf[0]),
    ['birth_certificate', 'power_of_attorney'],
  )
})

test('a requirement has the source and confidence of its list, or its own', () => {
  const documents = read(list('2011-01-01', 'null', BANDS))
  const [child] = documents('2017-05-29', 3) ?? []
  const [adult] = documents('2017-05-29', 30) ?? []
  assert.deepEqual([child?.because, child?.confidence], [[{ act: 'rules-158n', at: 'п. 9' }], 'B'])
  assert.deepEqual([adult?.because, adult?.confidence], [[{ act: 'fz-326', at: 'ст. 46' }], 'A'])
})

test('outside its days a category has no list', () => {
  const documents = read(list('2017-01-01', '2017-12-31', BANDS))
  assert.equal(documents('2016-12-31', 30), null)
  assert.notEqual(documents('2017-12-31', 30), null)
  assert.equal(documents('2018-01-01', 30), null)
})

test('overlapping lists, holes between them and between ages are refused', () => {
  const hole = `{ages: [0, 13], requirements: []}, {ages: [15, null], requirements: []}`
  assert.throws(
    () => read(list('2011-01-01', '2015-01-01', BANDS), list('2015-01-01', 'null', BANDS)),
    BrokenLaw,
  )
  assert.throws(
    () => read(list('2011-01-01', '2014-12-30', BANDS), list('2015-01-01', 'null', BANDS)),
    /undeclared gap/,
  )
  assert.throws(() => read(list('2011-01-01', 'null', hole)), /overlap or leave a hole at 15/)
})
