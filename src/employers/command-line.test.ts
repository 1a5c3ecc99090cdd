import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { value, withDesk, type Desk } from '../applications/test-support/an-application.ts'
import { employerCommands } from './command-line.ts'
import { readList } from './list/read-list.ts'
import { aCsv, aRow, INN, upTo } from './test-support/a-list.ts'

interface Ran {
  code: number
  out: string[]
  error: string[]
}

/** Runs `polis employer-batch` on a list, with more words after those that every list needs. */
async function run(desk: Desk, list: Buffer | null, ...more: string[]): Promise<Ran & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'polis-list-'))
  const path = join(folder, 'list.csv')
  if (list) await writeFile(path, list)
  const words = more.map(word => word.replace('FOLDER', folder))
  const common = ['--insurer', '77012', '--inn', INN, '--name', 'ООО «Пример»']
  return { ...(await command(desk, [path, ...common, ...words])), folder }
}

async function command(desk: Desk, args: string[]): Promise<Ran> {
  const [out, error]: [string[], string[]] = [[], []]
  const terminal = {
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
    env: {},
  }
  let closed = 0
  const open = () => Promise.resolve({ ...desk, close: () => Promise.resolve(void closed++) })
  const code = await employerCommands(open)['employer-batch']!.run(args, terminal)
  assert.ok(closed === 1 || code === 2, 'what was opened is closed')
  return { code, out, error }
}

const applications = async ({ owner }: Desk) =>
  (await owner.query<{ n: number }>('select count(*)::int as n from application')).rows[0]?.n

test('polis employer-batch files a list whose rows are all right, and ends with 0 (APP-08, J24)', () =>
  withDesk('2017-06-01', async desk => {
    const { code, out, error, folder } = await run(desk, aCsv(upTo(4).map(seed => aRow(seed))))
    const said = JSON.parse(out.join('')) as Record<string, unknown>
    assert.deepEqual([code, said['rows'], said['filed'], said['faulty']], [0, 4, 4, 0])
    assert.equal(await applications(desk), 4)
    assert.ok(!error.join('').includes('\r'), 'away from a terminal no line is written over')
    assert.match(error.at(-1) ?? '', /^Filing/)
    await rm(folder, { recursive: true })
  }))

test('away from a terminal the bar is a line a tenth and no more (J24)', () =>
  withDesk('2017-06-01', async desk => {
    const { code, error, folder } = await run(desk, aCsv(upTo(1600).map(seed => aRow(seed))), '--check')
    assert.equal(code, 0)
    assert.ok(error.length >= 2 && error.length <= 10, `${error.length} lines`)
    assert.equal(new Set(error).size, error.length)
    assert.match(error.at(-1) ?? '', /^Checking .* 1600\/1600/)
    await rm(folder, { recursive: true })
  }))

test('polis employer-batch --check files nothing; faulty rows end it with 1 and go to the file of errors (J24)', () =>
  withDesk('2017-06-01', async desk => {
    const rows = [aRow(1), aRow(2, { snils: '1' })]
    const { code, out, folder } = await run(desk, aCsv(rows), '--check', '--errors', 'FOLDER/errors.csv')
    const said = JSON.parse(out.join('')) as Record<string, unknown>
    assert.deepEqual([code, said['checked'], said['faulty'], said['filed']], [1, 2, 1, 0])
    assert.equal(await applications(desk), 0)
    const list = value(await readList(await readFile(join(folder, 'errors.csv'))))
    const wrong = await Array.fromAsync(list.rows)
    assert.deepEqual([list.titles.at(-1), wrong.length], ['Ошибки', 1])
    await rm(folder, { recursive: true })
  }))

test('a list with a faulty row is filed without it, and ends with 1 (J24)', () =>
  withDesk('2017-06-01', async desk => {
    const { code, out, folder } = await run(desk, aCsv([aRow(1), aRow(2, { birthDate: '31.02.1985' })]))
    const said = JSON.parse(out.join('')) as Record<string, unknown>
    assert.deepEqual([code, said['filed'], said['faulty']], [1, 1, 1])
    await rm(folder, { recursive: true })
  }))

test('what cannot be a list ends with 1 and says every reason in the language asked for', () =>
  withDesk('2017-06-01', async desk => {
    const none = await run(desk, null, '--lang', 'ru')
    assert.deepEqual([none.code, none.out, none.error.length], [1, [], 1])
    assert.match(none.error[0] ?? '', /не читается как список/)
    const other = await run(desk, Buffer.from('Кличка;Порода\nРекс;дворняга\n'))
    assert.equal(other.code, 1)
    assert.match(other.error.join('\n'), /Unknown columns[^]*Columns are missing/)
    for (const { folder } of [none, other]) await rm(folder, { recursive: true })
  }))

test('words that the command does not know end with 2 and its usage', () =>
  withDesk('2017-06-01', async desk => {
    for (const words of [[], ['list.csv'], ['list.csv', '--inn', INN, '--insurer', '77012', '--nme', 'x']]) {
      const { code, out, error } = await command(desk, words)
      assert.deepEqual([code, out, error.length], [2, [], 1])
      assert.match(error[0] ?? '', /^polis employer-batch FILE/)
    }
  }))
