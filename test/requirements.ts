import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/**
 * Writes docs/requirements.md: each of the statements of the two source documents with the tests that show it, from the
 * ids that tests carry in their names. `docs/requirements.yaml` holds the ids with short words of ours and the answers to
 * those that are not to be shown. With --check, only tells whether the file is up to date (exit 1 where not).
 */
interface Statement {
  id: string
  says: string
  /** Why a statement is answered in words: an opinion, contradicted, or of a later piece of work. */
  answer?: string
}

const HOME = join(import.meta.dirname, '..')
const TEST_NAME = /\b(?:test|it|describe|journey)\(\s*(?:`([^`]*)`|'((?:[^'\\]|\\.)*)'|"([^"]*)")/g
const ID = /\b(ELG|DOC|APP|TMP|POL|RPL|CHG|SMO|ATT|MIS|COV|RGT|FIN|OTH)-(\d{2})\b/g

const statements = parse(readFileSync(join(HOME, 'docs/requirements.yaml'), 'utf8')) as Statement[]
const shown = findTests()
const text = write(statements, shown)
const target = join(HOME, 'docs/requirements.md')
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write('docs/requirements.md is not up to date: run npm run requirements\n')
    process.exitCode = 1
  }
} else {
  writeFileSync(target, text)
  process.stdout.write(`${summary(statements, shown)}\n`)
}

/** The files whose tests carry each id. */
function findTests(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const add = (file: string, name: string) => {
    for (const id of idsOf(name)) found.set(id, [...(found.get(id) ?? []), `\`${file}\``])
  }
  const filesOf = (...patterns: string[]) => globSync(patterns, { cwd: HOME }).toSorted()
  const textOf = (file: string) => readFileSync(join(HOME, file), 'utf8')
  for (const file of filesOf('src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'))
    for (const match of textOf(file).matchAll(TEST_NAME)) add(file, match[1] ?? match[2] ?? match[3] ?? '')
  // Every example of the law is a test of its own, by the name that it has in its file.
  for (const file of filesOf('law/examples/**/*.yaml'))
    for (const name of examplesIn(parse(textOf(file)) as Parameters<typeof examplesIn>[0])) add(file, name)
  return found
}

/** What the examples of a file are called by; a labelled question is called by what it rests on. */
function examplesIn(content: { name: string }[] | { questions: { because: string }[] }): string[] {
  return Array.isArray(content)
    ? content.map(({ name }) => name)
    : content.questions.map(({ because }) => because)
}

/** The ids in a name; `ELG-01..05` and `ELG-01…05` are ranges. */
function idsOf(name: string): Set<string> {
  const spread = name.replaceAll(
    /\b([A-Z]{3})-(\d{2})(?:\.\.|…)(?:[A-Z]{3}-)?(\d{2})/g,
    (_all, group: string, from: string, to: string) =>
      Array.from(
        { length: Number(to) - Number(from) + 1 },
        (_one, index) => `${group}-${String(Number(from) + index).padStart(2, '0')}`,
      ).join(' '),
  )
  return new Set([...spread.matchAll(ID)].map(match => match[0]))
}

function write(all: Statement[], tests: Map<string, string[]>): string {
  const rows = all.map(({ id, says, answer }) => {
    const files = [...new Set(tests.get(id) ?? [])]
    const state = files.length ? files.join(', ') : (answer ?? '**not yet**')
    return `| ${id} | ${says} | ${state} |`
  })
  return `# Requirements

Made by \`npm run requirements\` from the names of the tests and of the examples of the law, which are tests too. Each statement of the two source documents (an article of
29.05.2017 and a review of November 2016) is shown by a test that carries its id, answered in words, or not yet there.

${summary(all, tests)}

| id | statement | shown by |
|---|---|---|
${rows.join('\n')}
`
}

function summary(all: Statement[], tests: Map<string, string[]>): string {
  const byTest = all.filter(({ id }) => tests.has(id)).length
  const answered = all.filter(({ id, answer }) => !tests.has(id) && answer).length
  return `${all.length} statements: ${byTest} shown by tests, ${answered} answered in words, ${all.length - byTest - answered} not yet.`
}
