import assert from 'node:assert/strict'
import { open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { newId } from '#kernel/ids.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import { checkPolicy } from '../check/check-policy.ts'
import { policyCheckRequest, type PolicyCheckRequest } from '../check/request.ts'
import { answerCells } from './answer-row.ts'
import { checkList, type ListSummary } from './check-list.ts'
import { COLUMNS, type Column } from './columns.ts'
import { csvLine, readCsv } from './read-csv.ts'
import { dependencies, OPERATOR, settle, type Settled } from './test-support/settle.ts'

test('every row of a list is answered as the single check of the same question (POL-18, POL-04, TMP-02)', () =>
  withDatabase(async db => {
    const people = await settle(db)
    const rows = fc.sample(anyRow(people), { seed: 20261123, numRuns: 400 })
    const { answers, summary } = await checked(db, [
      COLUMNS.join(';'),
      ...rows.map(row => cellsOf(row).join(';')),
    ])
    assert.equal(answers.length, rows.length)
    assert.ok(summary.insured > 50 && summary.notFound > 20 && summary.notInsured > 10)
    for (const [index, row] of rows.entries()) {
      const single = await singly(db, row)
      const expected = single.ok
        ? answerCells(single.value, 'ru')
        : single.refusals.map(refusal => refusal.says.ru)
      const answered = answers[index]!.slice(COLUMNS.length)
      assert.deepEqual(single.ok ? answered : answered.slice(-1), expected, JSON.stringify(row))
    }
  }))

test('every person a list finds is a logged look with the purpose of a list, and nobody else is (POL-18)', () =>
  withDatabase(async db => {
    const [first, second] = await settle(db)
    await checked(db, [
      'enp;snils;birthDate',
      `${first!.enp};;`,
      `;${second!.snils};1900-01-01`,
      `${first!.enp};;`,
      '0000000000000000;;',
    ])
    const { rows } = await db.owner.query('select person_id, role, who, purpose from look')
    const look = { person_id: first!.personId, role: 'system', who: OPERATOR.name, purpose: 'batch_check' }
    assert.deepEqual(rows, [look, look])
  }))

test('a fault of a row is answered in its place and the other rows are answered', () =>
  withDatabase(async db => {
    const [person] = await settle(db)
    const good = [person!.enp, '', '', '', '', '', '', '']
    const faulty: Partial<Record<Column, string>>[] = [
      {},
      { enp: '123' },
      { enp: 'abc' },
      { enp: person!.enp, certificate: '123456789' },
      { snils: '112-233-445 95' },
      { snils: '12', birthDate: '1980-02-03' },
      { enp: person!.enp, on: '2017-02-30' },
      { enp: person!.enp, birthDate: 'вчера' },
      { enp: person!.enp, region: 'Москва' },
      { oldNumber: 'a\tb\\x' },
      { oldSeries: '46' },
      { oldSeries: 'x'.repeat(11), oldNumber: '1' },
    ]
    const lines = [
      COLUMNS.join(';'),
      good.join(';'),
      ...faulty.map(row => cellsOf(row).join(';')),
      'one;two',
      good.join(';'),
    ]
    const { answers, summary } = await checked(db, lines)
    assert.deepEqual(
      [summary.rows, summary.faulty, summary.insured],
      [lines.length - 1, faulty.length + 1, 2],
    )
    for (const answer of answers.slice(1, -1)) {
      assert.deepEqual(
        answer.slice(COLUMNS.length, -1),
        Array.from({ length: 8 }, () => ''),
      )
      assert.ok(answer.at(-1)!.length > 20)
    }
  }))

test('a list with commas, quotation marks, a byte order mark and typed days is read', () =>
  withDatabase(async db => {
    const [person] = await settle(db)
    const { answers, text } = await checked(db, [
      '\uFEFF"enp",birthDate',
      `"${person!.enp}",${typed(person!.birthDate)}`,
      '',
    ])
    assert.ok(text.startsWith('\uFEFFenp,birthDate,found,'))
    assert.deepEqual(
      answers.map(cells => cells.slice(2, 4)),
      [['true', 'true']],
    )
  }))

test('a list with a header alone has no rows, and that is no fault', () =>
  withDatabase(async db => {
    const { answers, summary } = await checked(db, ['enp;on'])
    assert.deepEqual([answers.length, summary.rows], [0, 0])
  }))

const MALFORMED: Record<string, string | Uint8Array> = {
  'nothing at all': '',
  'blank lines alone': '\n\n\r\n',
  'an unknown column': 'enp;phone\n1;2\n',
  'a column named twice': 'enp;enp\n1;2\n',
  'no column with a number': 'birthDate;on\n1980-02-03;2017-06-01\n',
  'no header': '7757910846000016\n',
  'a quotation mark that nothing closes': 'enp;on\n"7757910846000016;2017-06-01\n7757910846000016;\n',
  'bytes that are not UTF-8': Uint8Array.from([0x65, 0x6e, 0x70, 0x0a, 0xcc, 0xee, 0xf1, 0xea, 0x0a]),
  'UTF-16': Buffer.from('\uFEFFenp\n7757910846000016\n', 'utf16le'),
  'zero bytes': 'enp\n77579\0\n',
  'a row without end': `enp\n${'7'.repeat(70_000)}`,
}

for (const [what, content] of Object.entries(MALFORMED)) {
  test(`a file with ${what} is refused with a reason, and nothing is logged or written`, () =>
    withDatabase(async db => {
      const outcome = await run(db, content)
      assert.equal(outcome.ok, false)
      for (const { says } of outcome.ok ? [] : outcome.refusals)
        assert.ok(says.ru.length > 20 && says.en.length > 20)
      const { rows } = await db.owner.query('select 1 from look')
      assert.equal(rows.length, 0)
    }))
}

const typed = (day: string): string => day.split('-').toReversed().join('.')

type Row = Partial<Record<Column, string>>
const cellsOf = (row: Row): string[] => COLUMNS.map(column => row[column] ?? '')

/** A row that can be asked: somebody's number or nobody's, on some day, in some region. */
function anyRow(people: Settled[]): fc.Arbitrary<Row> {
  const person = fc.constantFrom(...people)
  const wrong = fc.constantFrom('1900-01-01', '1980-02-04')
  const birthDate = (of: Settled) => fc.oneof({ weight: 4, arbitrary: fc.constant(of.birthDate) }, wrong)
  const number = fc.oneof(
    person.map((of): Row => ({ enp: of.enp })),
    fc.constant<Row>({ enp: '7700000000000000' }),
    person.map((of): Row => (of.certificate ? { certificate: of.certificate } : { enp: of.enp })),
    person.map(
      (of): Row => (of.old ? { oldNumber: of.old.number, oldSeries: of.old.series } : { oldNumber: '77' }),
    ),
    person.map((of): Row => ({ oldNumber: of.old?.number ?? '55' })),
    person.chain(of => birthDate(of).map((born): Row => ({ snils: of.snils, birthDate: born }))),
  )
  const when = fc.constantFrom<Row>(
    {},
    { on: '2017-06-01' },
    { on: '2010-01-01' },
    { on: '2017-08-30' },
    { on: '2020-01-01' },
  )
  const where = fc.constantFrom<Row>({}, { region: '77' }, { region: '75' })
  return fc.tuple(number, when, where).map(([whom, on, region]) => ({ ...whom, ...on, ...region }))
}

async function singly({ database, ...db }: TestDatabase, { oldNumber, oldSeries, ...rest }: Row) {
  const oldPolicy = oldNumber
    ? { oldPolicy: { number: oldNumber, ...(oldSeries && { series: oldSeries }) } }
    : {}
  const asked: PolicyCheckRequest = policyCheckRequest.parse({ ...rest, ...oldPolicy })
  return database.attempt(OPERATOR, tx => checkPolicy(tx, dependencies(db.sealing), asked, OPERATOR, null))
}

async function checked(db: TestDatabase, lines: string[]) {
  const outcome = await run(db, lines.join('\r\n'))
  assert.ok(outcome.ok, JSON.stringify(outcome))
  const rows: string[][] = []
  for await (const { cells } of readCsv(bytesOf(outcome.value.text))) rows.push(cells)
  return { ...outcome.value, answers: rows.slice(1) }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text))
}

async function run(
  { database, sealing }: TestDatabase,
  content: string | Uint8Array,
): Promise<Outcome<{ summary: ListSummary; text: string }>> {
  const path = join(tmpdir(), `polis-list-${newId()}.csv`)
  await writeFile(path, content)
  const file = await open(path)
  let text = ''
  const write = (more: string) => Promise.resolve(void (text += more))
  const options = { language: 'ru' as const, actor: OPERATOR, onProgress: () => undefined }
  try {
    const outcome = await database.attempt(
      OPERATOR,
      tx => checkList(tx, dependencies(sealing), file, write, options),
      'register',
    )
    return outcome.ok ? { ok: true, value: { summary: outcome.value, text } } : outcome
  } finally {
    await file.close()
    await rm(path)
  }
}

test('what is written as CSV is read back as it was', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'Я', ';', ',', '"', '\n', '7'), maxLength: 8 })
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  const property = fc.asyncProperty(rows, async written => {
    const text = ['x;y\n', ...written.map(cells => csvLine(cells, ';'))].join('')
    const read: string[][] = []
    for await (const { cells } of readCsv(bytesOf(text))) read.push(cells)
    assert.deepEqual(read.slice(1), written)
  })
  await fc.assert(property, { seed: 20261123 })
})
