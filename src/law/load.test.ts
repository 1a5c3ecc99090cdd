import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { BrokenLaw } from './broken-law.ts'
import { loadLaw } from './load.ts'
import type { Law } from './types.ts'

const ACTS = `- {id: fz-1, kind: law, number: "1", date: 2010-01-01, title: {ru: Закон, en: Law}, read: not seen, confidence: K}\n`
const SOURCE = 'source: [{act: fz-1, at: "ст. 1"}]'
const entry = (from: string, until: string, value: unknown, rest = `${SOURCE}, confidence: A`) =>
  `{from: ${from}, until: ${until}, value: ${JSON.stringify(value)}, ${rest}}`
const variant = (key: string, entries: string[], gaps: string[] = []) =>
  `  - key: {${key}}\n    timeline: [${entries.join(', ')}]\n    gaps: [${gaps.join(', ')}]\n`
const parameter = (variants: string, unit = 'days', keys = '') =>
  `question: {ru: Сколько?, en: How many?}\nunit: ${unit}\nserves: [TMP-01]\nkeys: [${keys}]\nvariants:\n${variants}`
const WHOLE = entry('2011-01-01', 'null', 5)

async function load(files: Record<string, string>): Promise<Law> {
  const folder = await mkdtemp(join(tmpdir(), 'law-'))
  try {
    for (const [path, text] of Object.entries({ 'acts.yaml': ACTS, ...files })) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    return await loadLaw(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function problems(files: Record<string, string>): Promise<string[]> {
  const error: unknown = await load(files).then(
    () => null,
    caught => caught,
  )
  assert.ok(error instanceof BrokenLaw, `the law was taken: ${String(error)}`)
  return error.errors.map(({ message }: Error) => message)
}

const broken: [string, string, RegExp][] = [
  [
    'an overlap',
    parameter(variant('', [entry('2011-01-01', '2015-01-01', 1), entry('2015-01-01', 'null', 2)])),
    /overlap: 2011-01-01 to 2015-01-01 and 2015-01-01 to open/,
  ],
  [
    'two open ends',
    parameter(variant('', [entry('2011-01-01', 'null', 1), entry('2015-01-01', 'null', 2)])),
    /overlap/,
  ],
  [
    'a hole',
    parameter(variant('', [entry('2011-01-01', '2014-12-30', 1), entry('2015-01-01', 'null', 2)])),
    /undeclared gap from 2014-12-31 to 2014-12-31/,
  ],
  [
    'a late start',
    parameter(variant('', [entry('2012-01-01', 'null', 1)])),
    /undeclared gap from 2011-01-01 to 2011-12-31/,
  ],
  [
    'an early end',
    parameter(variant('', [entry('2011-01-01', '2015-12-31', 1)])),
    /undeclared gap from 2016-01-01 on/,
  ],
  ['no value at all', parameter(variant('', [])), /has no value and declares no gap/],
  [
    'an end before the start',
    parameter(variant('', [entry('2011-01-02', '2011-01-01', 1)])),
    /ends before it begins/,
  ],
  [
    'a day that is none',
    parameter(variant('', [entry('2011-02-30', 'null', 1)])),
    /"2011-02-30" is not a day/,
  ],
  [
    'an unknown act',
    parameter(variant('', [entry('2011-01-01', 'null', 1, 'source: [{act: fz-2, at: x}], confidence: A')])),
    /the act fz-2 is not in law\/acts.yaml/,
  ],
  [
    'no source',
    parameter(variant('', [entry('2011-01-01', 'null', 1, 'confidence: A')])),
    /timeline\.0\.source/,
  ],
  [
    'an empty source',
    parameter(variant('', [entry('2011-01-01', 'null', 1, 'source: [], confidence: A')])),
    /names no source/,
  ],
  [
    'no confidence',
    parameter(variant('', [entry('2011-01-01', 'null', 1, SOURCE)])),
    /timeline\.0\.confidence/,
  ],
  [
    'no value',
    parameter(variant('', [`{from: 2011-01-01, until: null, ${SOURCE}, confidence: A}`])),
    /timeline\.0\.value: is missing/,
  ],
  [
    'an unknown key of the file',
    `${parameter(variant('', [WHOLE]))}colour: red\n`,
    /[Uu]nrecognized key: "colour"/,
  ],
  ['an unknown unit', parameter(variant('', [WHOLE]), 'fortnights'), /unit/],
  [
    'a value of another unit',
    parameter(variant('', [entry('2011-01-01', 'null', 'five')])),
    /the value from 2011-01-01 is not of the unit days/,
  ],
  [
    'a key that is not declared',
    parameter(variant('', [WHOLE]) + variant('region: "77"', [WHOLE])),
    /region=77: the key region is not among/,
  ],
  [
    'two variants that may both be asked for',
    parameter(
      variant('region: "77"', [WHOLE]) + variant('channel: portal', [WHOLE]),
      'days',
      'region, channel',
    ),
    /may both be asked for/,
  ],
  [
    'a hole inside a particular variant',
    parameter(
      variant('', [WHOLE]) +
        variant('region: "77"', [entry('2012-01-01', '2012-12-31', 1), entry('2014-01-01', '2014-12-31', 1)]),
      'days',
      'region',
    ),
    /region=77: undeclared gap from 2013-01-01 to 2013-12-31/,
  ],
  [
    'a statement id that is none',
    parameter(variant('', [WHOLE])).replace('TMP-01', 'TMP1'),
    /is not the id of a statement/,
  ],
  ['text that is not YAML', 'question: [', /is not YAML/],
]

for (const [what, text, says] of broken) {
  test(`the law is refused for ${what}, naming the file`, async () => {
    const found = await problems({ 'parameters/a/b.yaml': text })
    assert.equal(found.length, 1, found.join('\n'))
    assert.match(found[0] ?? '', /^law\/parameters\/a\/b\.yaml: /)
    assert.match(found[0] ?? '', says)
  })
}

test('all problems of all files come at once, one error each', async () => {
  const found = await problems({
    'acts.yaml': ACTS + ACTS,
    'parameters/a/b.yaml': parameter(variant('', [entry('2012-01-01', 'null', 1)])),
    'parameters/a/c.yaml': 'question: 5',
    'calendars/2011.yaml': `year: 2012\nknown: in_full\n${SOURCE}\ndaysOff: []\n`,
  })
  assert.ok(found.some(says => says === 'law/acts.yaml: the act fz-1 stands twice'))
  assert.ok(found.some(says => says.startsWith('law/parameters/a/b.yaml: ')))
  assert.ok(found.some(says => says.startsWith('law/parameters/a/c.yaml: question')))
  assert.ok(found.some(says => says === 'law/calendars/2011.yaml: holds the year 2012'))
  assert.ok(found.every(says => !says.includes('\n')))
})

test('a missing acts.yaml is told; missing folders are not a problem', async () => {
  const law = await load({})
  assert.equal(law.parameters.size, 0)
  assert.equal(law.documents('citizen', day('2017-05-29'), 30, { representative: false }), null)
  await assert.rejects(loadLaw(join(import.meta.dirname, 'no-such-folder')))
})

test('each file comes with the SHA-256 of its bytes', async () => {
  const { files } = await load({ 'parameters/a/b.yaml': parameter(variant('', [WHOLE])) })
  assert.deepEqual(
    files.map(({ path }) => path),
    ['acts.yaml', 'parameters/a/b.yaml'],
  )
  for (const { text, sha256 } of files) assert.equal(sha256, createHash('sha256').update(text).digest('hex'))
})

test('the most particular variant answers, a more general one where it is silent, nobody in its declared gap', async () => {
  const gap = '{from: 2015-01-01, until: 2015-12-31, says: {ru: Не известно., en: Not known.}}'
  const text = parameter(
    variant('region: "77"', [entry('2014-01-01', '2014-12-31', 7)], [gap]) +
      variant('', [WHOLE]) +
      variant('region: "77", channel: portal', [entry('2014-06-01', '2014-06-30', 1)]),
    'days',
    'region, channel',
  )
  const law = await load({ 'parameters/a/b.yaml': text })
  const on = (iso: string, keys: Record<string, string>) => law.on(day(iso)).find('a/b', keys)?.value
  assert.equal(on('2014-06-15', { region: '77', channel: 'portal' }), 1)
  assert.equal(on('2014-07-01', { region: '77', channel: 'portal' }), 7)
  assert.equal(on('2013-12-31', { region: '77' }), 5)
  assert.equal(on('2015-06-01', { region: '77' }), undefined)
  assert.equal(on('2016-01-01', { region: '77' }), 5)
  assert.equal(on('2014-06-15', { region: '50', channel: 'portal' }), 5)
  assert.equal(on('2010-12-31', {}), undefined)
})
