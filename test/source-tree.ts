import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

/** The folder of the checkout. */
export const HOME = join(import.meta.dirname, '..')

/** A file of the source: where it is and what stands in it. */
export interface SourceFile {
  /** From the checkout, with slashes. */
  path: string
  text: string
  isTest: boolean
}

/** Every TypeScript file of some folders of the checkout. */
export const sourceFiles = (...folders: string[]): SourceFile[] =>
  folders
    .flatMap(folder => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: HOME }))
    .map(path => path.replaceAll('\\', '/'))
    .toSorted()
    .map(path => ({ path, text: readFileSync(join(HOME, path), 'utf8'), isTest: isTest(path) }))

const isTest = (path: string): boolean =>
  !path.startsWith('src/') || /\.test\.tsx?$|-test\.ts$|\/test-[^/]*\.ts$|\/test-support\//.test(path)

const IMPORT = /(?:\bfrom\s+|\bimport\s+|\bimport\()\s*'([^']+)'/g

/** What a file imports, in whatever way: packages by name, files of ours as paths from the checkout. */
export const importsOf = ({ path, text }: SourceFile, which: 'all' | 'relative' = 'all'): string[] =>
  [...text.matchAll(IMPORT)]
    .map(([, name = '']) => name)
    .filter(name => which === 'all' || name.startsWith('.'))
    .map(name => {
      if (name.startsWith('#test/')) return name.slice(1)
      if (name.startsWith('#')) return `src/${name.slice(1)}`
      return name.startsWith('.') ? normalize(join(dirname(path), name)).replaceAll('\\', '/') : name
    })

/** The subject, toolbox or top of the source that a path belongs to: `people` of `src/people/store.ts`. */
export function folderOf(path: string): string {
  const [folder = ''] = relative('src', path).replaceAll('\\', '/').split('/')
  return folder.endsWith('.ts') ? 'composition' : folder
}
