import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Enough to share the loading of the program, few enough that two cores end at about the same time. */
const MOST = 8

/** What `node --test` is to run, and how to tidy up after it. */
export interface Bundles {
  /** A path each: a file that loads several test files of one subject, or one test file that stands alone. */
  paths: string[]
  remove(): void
}

/**
 * Puts the test files of one subject together, so that a process loads the program, its law and its style once and not
 * once for each file. Tests of the whole program (`test/`), of the platform and of the bench keep a process of their own,
 * because they end processes and wait for locks, and so do those that close a browser when they are done.
 */
export function bundle(files: readonly string[]): Bundles {
  const subjects = Map.groupBy(files, file =>
    standsAlone(file) ? file : file.split('/').slice(0, 2).join('/'),
  )
  const groups = [...subjects.values()].flatMap(group =>
    Array.from({ length: Math.ceil(group.length / MOST) }, (_, at) =>
      group.slice(at * MOST, (at + 1) * MOST),
    ),
  )
  const folder = mkdtempSync(join(tmpdir(), 'polis-tests-'))
  return {
    paths: groups.map(group => (group.length === 1 ? group[0]! : entryOf(folder, group))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const standsAlone = (file: string): boolean =>
  !file.startsWith('src/') ||
  file.startsWith('src/platform/') ||
  readFileSync(file, 'utf8').includes('launchBrowser')

/**
 * Writes a file that loads the test files of a group, one after another. Its first test ends when all of them are loaded:
 * tests run in turn, so none begins before, and what one file does after its tests is not done while another is loading.
 */
function entryOf(folder: string, group: readonly string[]): string {
  const path = join(folder, `${group[0]!.replaceAll(/[^\w]+/g, '-')}.mjs`)
  const urls = group.map(file => pathToFileURL(resolve(file)).href)
  const lines = [
    `import { test } from 'node:test'`,
    `const loaded = Promise.withResolvers()`,
    `test(${JSON.stringify(`${group.length} files from ${group[0]} on are loaded`)}, () => loaded.promise)`,
    `try {`,
    ...urls.map(url => `  await import(${JSON.stringify(url)})`),
    `  loaded.resolve()`,
    `} catch (error) {`,
    `  loaded.reject(error)`,
    `}`,
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
