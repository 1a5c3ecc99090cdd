import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { loadRegisters } from './load.ts'

const DICTIONARIES = join(import.meta.dirname, '../../dictionaries')

/** The problems of loading a copy of dictionaries/ in which `change` altered some files. */
async function problemsAfter(change: (folder: string) => Promise<void>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'polis-dictionaries-'))
  try {
    await cp(DICTIONARIES, folder, { recursive: true })
    await change(folder)
    await loadRegisters(folder)
    return []
  } catch (error) {
    assert.ok(error instanceof AggregateError, String(error))
    const problems = error.errors.map(problem => (problem instanceof Error ? problem.message : assert.fail()))
    for (const problem of problems) assert.ok(error.message.includes(problem))
    return problems
  } finally {
    await rm(folder, { recursive: true })
  }
}

const replacing = (file: string, from: string | RegExp, to: string) => async (folder: string) => {
  const text = await readFile(join(folder, file), 'utf8')
  assert.notEqual(text.replace(from, to), text)
  await writeFile(join(folder, file), text.replace(from, to))
}

suite('loading the registers', () => {
  test('finds nothing wrong with an untouched copy', async () => {
    assert.deepEqual(await problemsAfter(async () => {}), [])
  })

  test('names a missing file', async () => {
    const [problem, ...others] = await problemsAfter(folder => rm(join(folder, 'funds.yaml')))
    assert.match(problem ?? '', /^funds\.yaml could not be read: ENOENT/)
    assert.equal(others.length, 0)
  })

  test('names the file and the place of every misshapen value, all at once', async () => {
    const problems = await problemsAfter(async folder => {
      await replacing('insurers.yaml', "ogrn: '1027739008440'", 'ogrn: 1027739008440')(folder)
      await replacing('regions.yaml', 'timeZone: Europe/Moscow', 'timeZone: Europe/Maykop')(folder)
      await replacing('companies.yaml', "knownOn: '2022-04-28'", "knownOn: '2022-04-31'")(folder)
    })
    assert.equal(problems.length, 3)
    assert.ok(problems.some(problem => problem.startsWith('insurers.yaml, insurers[0].ogrn: ')))
    assert.ok(
      problems.includes('regions.yaml, regions[0].timeZone: must be a time zone of the IANA database'),
    )
    assert.ok(problems.includes('companies.yaml, knownOn: must be a day such as 2022-04-28'))
  })

  test('refuses a value that no schema knows, such as the name of a director', async () => {
    const problems = await problemsAfter(
      replacing('insurers.yaml', "  - code: '01004'", "  - director: 'X'\n    code: '01004'"),
    )
    assert.deepEqual(problems, ['insurers.yaml, insurers[0]: Unrecognized key: "director"'])
  })

  test('finds what the files contradict each other in', async () => {
    const problems = await problemsAfter(async folder => {
      await replacing('insurers.yaml', "code: '02001'", "code: '01004'")(folder)
      await replacing('insurers.yaml', "ogrn: '1027402236620'", "ogrn: '1027402236621'")(folder)
      await replacing('funds.yaml', "region: '86'", "region: '87'")(folder)
      await replacing('offices-demonstration.yaml', "insurer: '75001'", "insurer: '75009'")(folder)
    })
    assert.deepEqual(problems, [
      'insurers.yaml: 01004 stands there more than once',
      'funds.yaml: region 86 has no fund',
      'funds.yaml, 87: region 87 is not in regions.yaml',
      'insurers.yaml, 01004: the code does not begin with region 02',
      'insurers.yaml, 02003: no company of companies.yaml has INN 7414006585 with OGRN 1027402236621',
      'offices-demonstration.yaml, demo-75001-1: insurer 75009 is not in insurers.yaml',
    ])
  })

  test('never takes an office for a real one: demonstration must be said', async () => {
    const [problem] = await problemsAfter(
      replacing('offices-demonstration.yaml', '    demonstration: true', '    demonstration: false'),
    )
    assert.match(problem ?? '', /^offices-demonstration\.yaml, offices\[0\]\.demonstration: /)
  })
})
