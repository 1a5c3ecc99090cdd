import assert from 'node:assert/strict'
import test from 'node:test'
import writeWorkbook from 'write-excel-file/node'
import { csvLine } from '#policies/index.ts'
import { codes, value } from '../../applications/test-support/an-application.ts'
import { aRow, aTable } from '../test-support/a-list.ts'
import { readList } from './read-list.ts'

const TABLE = aTable([aRow(1), aRow(2, { address: 'Москва; дом «5», кв. "6"' })])

const text = (separator: ';' | ','): string => TABLE.map(cells => csvLine(cells, separator)).join('')

const WAYS: Record<string, () => Promise<Buffer> | Buffer> = {
  'CSV with semicolons in UTF-8': () => Buffer.from(text(';')),
  'CSV with commas and a byte order mark': () => Buffer.from(`\uFEFF${text(',')}`),
  'CSV in windows-1251': () => in1251(text(';')),
  'an XLSX workbook': () => writeWorkbook(TABLE.map(cells => cells.map(cell => cell || null))).toBuffer(),
}

for (const [what, bytes] of Object.entries(WAYS)) {
  test(`${what} is read by its content (APP-08)`, async () => {
    const list = value(await readList(await bytes()))
    const rows = await Array.fromAsync(list.rows)
    assert.deepEqual([list.titles, ...rows.map(({ cells }) => fitted(cells))], TABLE)
    assert.deepEqual(
      rows.map(({ row }) => row),
      [2, 3],
    )
  })
}

test('a date and a number of a workbook become what people would type', async () => {
  const [titles, cells] = TABLE
  const typed = cells!.map((cell, index) => {
    if (titles![index] === 'Дата рождения')
      return { value: new Date(Date.UTC(1985, 4, 3)), type: Date, format: 'dd.mm.yyyy' }
    return titles![index] === 'Номер документа' ? 100_001 : cell || null
  })
  const list = value(await readList(await writeWorkbook([titles!, typed]).toBuffer()))
  const [row] = await Array.fromAsync(list.rows)
  assert.deepEqual([row!.cells[3], row!.cells[9]], ['1985-05-03', '100001'])
})

const REFUSED: [string, Buffer, string[]][] = [
  ['nothing', Buffer.from(''), ['employers.unreadable']],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), ['employers.unreadable']],
  ['a broken workbook', Buffer.from('PK\u0003\u0004 and nothing more'), ['employers.unreadable']],
  [
    'other columns',
    Buffer.from('Кличка;Порода\nРекс;дворняга\n'),
    ['employers.unknown-columns', 'employers.columns-missing'],
  ],
  ['a column twice', Buffer.from(`${TABLE[0]!.join(';')};Фамилия\n`), ['employers.column-twice']],
]

for (const [what, bytes, expected] of REFUSED) {
  test(`a file with ${what} is refused with every reason`, async () => {
    assert.deepEqual(codes(await readList(bytes)), expected)
  })
}

const fitted = (cells: string[]): string[] => TABLE[0]!.map((_, index) => cells[index] ?? '')

/** Russian letters in the encoding of older spreadsheets. */
function in1251(written: string): Buffer {
  const letters = new TextDecoder('windows-1251').decode(
    Uint8Array.from({ length: 256 }, (_, index) => index),
  )
  return Buffer.from([...written].map(letter => letters.indexOf(letter)))
}
