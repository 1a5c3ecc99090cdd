import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The languages of Polis. */
export const LANGUAGES = ['ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Messages by key; the key begins with the folder's name. */
export type Catalogue = ReadonlyMap<string, string>

const SOURCE = join(import.meta.dirname, '..')

/** The folders below `source` that have texts. */
export const foldersWithTexts = (source = SOURCE): string[] =>
  readdirSync(source, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(source, entry.name, 'texts')))
    .map(entry => entry.name)
    .toSorted()

/** Reads `<folder>/texts/<language>.yaml` of every folder; nested keys are joined by dots. */
export function readCatalogues(source = SOURCE): Record<Language, Catalogue> {
  const read = (language: Language): Catalogue =>
    new Map(foldersWithTexts(source).flatMap(folder => readFolder(source, folder, language)))
  return { ru: read('ru'), en: read('en') }
}

/** How keys that a folder puts together in code begin, from comments `# dynamic: state.*` in its Russian file. */
export function dynamicKeys(folder: string, source = SOURCE): string[] {
  const path = join(source, folder, 'texts', 'ru.yaml')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return [...text.matchAll(/^\s*#\s*dynamic:\s*(\S+)\*\s*$/gm)].map(found => `${folder}.${found[1]}`)
}

function readFolder(source: string, folder: string, language: Language): [string, string][] {
  const path = join(source, folder, 'texts', `${language}.yaml`)
  if (!existsSync(path)) return []
  return flatten(folder, parse(readFileSync(path, 'utf8')) as unknown, path)
}

function flatten(prefix: string, value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]]
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Error(`${path}: ${prefix} must be a text or a group of texts`)
  }
  return Object.entries(value).flatMap(([key, inner]) => flatten(`${prefix}.${key}`, inner, path))
}
