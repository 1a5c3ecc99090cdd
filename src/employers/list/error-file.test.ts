import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeList } from './error-file.ts'

const written = async (cells: string[]): Promise<string> =>
  Buffer.from((await writeList([cells], ';')).bytes).toString()

test('a cell of an employer that a spreadsheet would run as a formula is kept from it, a phone stays as it was (APP-08, J24)', async () => {
  assert.equal(
    await written(['=HYPERLINK("http://a.example")', '@SUM(A1)', '-2+cmd|x', '+A1']),
    `\uFEFF"'=HYPERLINK(""http://a.example"")";'@SUM(A1);'-2+cmd|x;'+A1\r\n`,
  )
  assert.equal(
    await written(['+7 (900) 123-45-67', '-', 'Анна-Мария', '']),
    '\uFEFF+7 (900) 123-45-67;-;Анна-Мария;\r\n',
  )
})
