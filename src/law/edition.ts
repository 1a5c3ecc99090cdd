import { createHash } from 'node:crypto'
import type { LawFile } from './law-file.ts'

/** Examples check the law and decide nothing. */
const DECIDES_NOTHING = 'examples/'

/**
 * The edition of a law: one line a file that decides something, its SHA-256 and its path, kept like a file itself, so that
 * a decision can name all of the law that it stood on by one hash.
 */
export function editionOf(files: readonly LawFile[]): LawFile {
  const lines = files
    .filter(({ path }) => !path.startsWith(DECIDES_NOTHING))
    .map(({ sha256, path }) => `${sha256} ${path}\n`)
    .toSorted()
  const text = lines.join('')
  return { path: 'edition', sha256: createHash('sha256').update(text).digest('hex'), text }
}

/** The hashes that an edition names, with their paths. */
export const filesOfEdition = (text: string): { sha256: string; path: string }[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map(line => ({ sha256: line.slice(0, 64), path: line.slice(65) }))
