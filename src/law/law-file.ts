import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import type { z } from 'zod'
import type { Problems } from './broken-law.ts'

/** A file of law/: its path below the folder with forward slashes, its text and the SHA-256 of its bytes. */
export interface LawFile {
  path: string
  sha256: string
  text: string
}

/** Every YAML file below the folder, in the order of their paths. */
export async function readLawFiles(directory: string): Promise<LawFile[]> {
  const names = await readdir(directory, { recursive: true })
  const paths = names.filter(name => name.endsWith('.yaml')).toSorted()
  return Promise.all(
    paths.map(async path => {
      const bytes = await readFile(join(directory, path))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { path: path.split(sep).join('/'), sha256, text: bytes.toString('utf8') }
    }),
  )
}

/** The content of a file in the given shape; null, with every problem noted, where it is not that. */
export function parseLawFile<T>(file: LawFile, shape: z.ZodType<T>, problems: Problems): T | null {
  let content: unknown
  try {
    content = parse(file.text, { maxAliasCount: -1 })
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    problems.add(file.path, `is not YAML: ${error.message.split('\n')[0]}`)
    return null
  }
  const read = shape.safeParse(content)
  if (read.success) return read.data
  for (const issue of read.error.issues) {
    const place = issue.path.map(String).join('.')
    problems.add(file.path, place ? `${place}: ${issue.message}` : issue.message)
  }
  return null
}
