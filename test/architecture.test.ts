import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, globSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from './cluster.ts'
import { folderOf, HOME, importsOf, sourceFiles } from './source-tree.ts'

const product = sourceFiles('src').filter(({ isTest }) => !isTest)
const everything = sourceFiles('src', 'test', 'bench')

/** Who stands on whom: a folder imports only from floors below its own, the toolboxes of a floor from each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['kernel'],
  ['platform', 'web'],
  ['codes', 'law', 'papers'],
  ['insurers', 'access'],
  ['people', 'clinics'],
  ['insurance', 'notices', 'ledger'],
  ['policies', 'coverage'],
  ['cards', 'complaints'],
  ['proofs'],
  ['production'],
  ['applications'],
  ['employers'],
  ['home', 'rules'],
  ['demonstration'],
  ['composition'],
]
const TOOLBOXES: ReadonlySet<string> = new Set(['platform', 'web'])

const floorOf = (folder: string): number => FLOORS.findIndex(names => names.includes(folder))

/** Imports that break a rule, each with what the rule's message says. */
const PLANTED: Record<string, { line: string; told: RegExp }> = {
  'src/insurers/planted-deep.ts': { line: `import '#people/store.ts'`, told: /through its index\.ts/ },
  'src/insurers/planted-door.ts': {
    line: `export * from '#access/looks/store.ts'`,
    told: /through its index\.ts/,
  },
  'src/insurers/planted-late.ts': { line: `await import('#people/store.ts')`, told: /through its index\.ts/ },
  'src/insurers/planted-kysely.ts': {
    line: `import { sql } from 'kysely'; void sql`,
    told: /Only store\.ts and platform/,
  },
  'src/insurers/planted-fastify.ts': {
    line: `import fastify from 'fastify'; void fastify`,
    told: /Only platform\/http/,
  },
  'src/insurers/planted/store.ts': {
    line: `import fastify from 'fastify'; void fastify`,
    told: /Only platform\/http/,
  },
  'src/insurers/planted/deep/page.ts': { line: `import '../../../people/index.ts'`, told: /start with #/ },
  'src/platform/planted.ts': {
    line: `import fastify from 'fastify'; void fastify`,
    told: /Only platform\/http/,
  },
  'src/platform/http/planted.ts': {
    line: `import pg from 'pg'; void pg`,
    told: /does not talk to the database/,
  },
  'src/kernel/planted.ts': { line: `import '#platform/actor.ts'`, told: /kernel stands on nothing/ },
  'src/codes/planted.ts': { line: `import '#law/law.ts'`, told: /codes stands on the kernel/ },
  'src/law/planted.ts': { line: `import '#insurers/index.ts'`, told: /law stands on kernel/ },
}

interface Diagnostic {
  code?: string
  message: string
  help?: string
  filename: string
}

/** What oxlint says of a tree. */
async function lint(tree: string): Promise<{ diagnostics: Diagnostic[]; number_of_files: number }> {
  const output = await new Promise<string>(resolve => {
    const words = [join(HOME, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', 'src']
    execFile(process.execPath, words, { cwd: tree, maxBuffer: 1 << 26 }, (_error, stdout) => resolve(stdout))
  })
  return JSON.parse(output) as { diagnostics: Diagnostic[]; number_of_files: number }
}

/** A copy of what oxlint reads: what is planted there disturbs nobody. */
function copyOfSource(): string {
  const tree = temporaryFolder()
  for (const name of ['src', 'package.json', 'tsconfig.json', '.oxlintrc.json'])
    cpSync(join(HOME, name), join(tree, name), { recursive: true })
  symlinkSync(join(HOME, 'node_modules'), join(tree, 'node_modules'))
  return tree
}

test('the boundaries of the house are checked: oxlint sees every file and reports each import planted to break one', async () => {
  const tree = copyOfSource()
  try {
    for (const [path, { line }] of Object.entries(PLANTED)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true })
      writeFileSync(join(tree, path), `${line}\nexport {}\n`)
    }
    const { diagnostics, number_of_files: seen } = await lint(tree)
    assert.equal(seen, globSync('src/**/*.{ts,tsx,js}', { cwd: tree }).length, 'oxlint saw every file')
    const broken = diagnostics.filter(({ code }) => code === 'eslint(no-restricted-imports)')
    for (const [path, { told }] of Object.entries(PLANTED)) {
      const words = broken.filter(({ filename }) => filename.replaceAll('\\', '/') === path)
      assert.ok(
        words.some(({ message, help }) => told.test(`${message} ${help}`)),
        `${path} is reported`,
      )
    }
    const others = broken
      .map(({ filename }) => filename.replaceAll('\\', '/'))
      .filter(path => !(path in PLANTED))
    assert.deepEqual(others, [], 'nothing of ours breaks a boundary')
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
})

test('a folder imports only from the floors below it, and by a relative path only from itself', () => {
  assert.deepEqual(
    product.map(({ path }) => folderOf(path)).filter(folder => floorOf(folder) < 0),
    [],
  )
  const faults = product.flatMap(file =>
    importsOf(file)
      .filter(target => target.startsWith('src/'))
      .map(target => ({ from: folderOf(file.path), to: folderOf(target), target }))
      .filter(({ from, to }) => from !== to && !(TOOLBOXES.has(from) && TOOLBOXES.has(to)))
      .filter(({ from, to }) => floorOf(to) >= floorOf(from))
      .map(({ target }) => `${file.path} imports ${target}`),
  )
  assert.deepEqual(faults, [])
  const strayed = product.flatMap(file =>
    importsOf(file, 'relative')
      .filter(target => folderOf(file.path) !== 'composition' && folderOf(target) !== folderOf(file.path))
      .map(target => `${file.path} imports ${target}`),
  )
  assert.deepEqual(strayed, [])
})

test('SQL stays in stores and platform, HTTP in platform/http', () => {
  const mayQuery = (path: string) => path.endsWith('/store.ts') || /^src\/platform\/(?!http\/)/.test(path)
  const stray = product.flatMap(file => {
    const names = importsOf(file).map(name => name.split('/')[0])
    return [
      ...(names.some(name => name === 'kysely' || name === 'pg') && !mayQuery(file.path)
        ? [`${file.path}: SQL`]
        : []),
      ...(names.some(name => name === 'fastify' || name === '@fastify') &&
      !file.path.startsWith('src/platform/http/')
        ? [`${file.path}: HTTP`]
        : []),
    ]
  })
  assert.deepEqual(stray, [])
})

test('a file is short: none over 300 lines, half of them under 100', () => {
  const lengths = everything.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  assert.deepEqual(
    lengths.filter(({ lines }) => lines > 300),
    [],
  )
  const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b)
  assert.ok((sorted[sorted.length >> 1] ?? 0) < 100, `the median is ${sorted[sorted.length >> 1]}`)
})

/** Lines with a word in them, by file and number; comments of prose and the words of this very test are no use of it. */
const usesOf = (word: RegExp): string[] =>
  everything
    .filter(({ path }) => path !== 'test/architecture.test.ts')
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (word.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
    )

test('no test is left out in silence, no type is any, and no check is switched off without a reason', () => {
  assert.deepEqual(usesOf(/\b(test|it|describe|suite)\.(only|skip|todo)\b|\b(only|skip|todo): true\b/), [])
  assert.deepEqual(usesOf(/^(?!\s*(\*|\/[/*])).*(:\s*any\b(?! )|\bas any\b|<any\b|\bany\[\])/), [])
  assert.deepEqual(usesOf(/^(?!\s*(\*|\/[/*])).*\bas unknown as\b/), [])
  const suppressed = usesOf(/(ox|es)lint-disable|@ts-(ignore|expect-error|nocheck)|biome-ignore/)
  assert.deepEqual(
    suppressed.filter(line => !/(--|:)\s*\S{3}/.test(line.replace(/^\S+ /, ''))),
    [],
  )
})
