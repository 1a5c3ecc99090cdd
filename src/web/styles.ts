import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compile } from 'sass'

/** A stylesheet in memory; `path` carries the hash of its content. */
export interface Stylesheet {
  path: string
  css: string
}

const SOURCES = join(import.meta.dirname, 'assets')
const GOVUK = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist')

let compiled: Stylesheet | null = null

/** The stylesheet of all pages, compiled once a process; a cache directory keeps it for the next start, by the hash of its sources. */
export function compileStyles(cacheDirectory?: string): Stylesheet {
  compiled ??= named(cacheDirectory ? fromCache(cacheDirectory) : compileNow())
  return compiled
}

function compileNow(): string {
  const { css } = compile(join(SOURCES, 'polis.scss'), {
    loadPaths: [GOVUK],
    style: 'compressed',
    quietDeps: true,
  })
  return css
}

function fromCache(directory: string): string {
  const path = join(directory, `polis-${hashOfSources()}.css`)
  try {
    return readFileSync(path, 'utf8')
  } catch {
    const css = compileNow()
    keep(directory, path, css)
    return css
  }
}

/** A cache that cannot be written only costs time: the next start compiles again. */
function keep(directory: string, path: string, css: string): void {
  try {
    mkdirSync(directory, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, css)
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    return
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(GOVUK, '..', 'package.json')))
  for (const name of readdirSync(SOURCES)
    .filter(file => file.endsWith('.scss'))
    .toSorted()) {
    hash.update(name).update(readFileSync(join(SOURCES, name)))
  }
  return hash.digest('hex').slice(0, 16)
}

const named = (css: string): Stylesheet => ({ css, path: `/assets/polis-${hashOf(css)}.css` })

/** The short hash that names an asset by its content. */
export const hashOf = (content: string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12)
