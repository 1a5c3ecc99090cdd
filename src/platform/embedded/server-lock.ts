import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProcess } from './process-table.ts'

/** Who holds the right to start and stop the database: a Polis server for its life, a command only for a moment. */
export interface LockHolder {
  pid: number
  role: 'server' | 'command'
  bornMark: string
}

/** The right to start and stop the database of a data folder. */
export interface ServerLock {
  release(): void
}

const lockPath = (dataDirectory: string) => join(dataDirectory, 'polis.lock')

/** The live holder of the lock, or null; a lock whose process has gone does not count. */
export function lockHolder(dataDirectory: string): LockHolder | null {
  const holder = readHolder(lockPath(dataDirectory))
  return holder && isAlive(holder) ? holder : null
}

/** Takes the lock of a data folder; answers the live holder where somebody else has it. */
export function takeLock(dataDirectory: string, role: LockHolder['role']): ServerLock | LockHolder {
  const path = lockPath(dataDirectory)
  const mine: LockHolder = { pid: process.pid, role, bornMark: findProcess(process.pid)?.bornMark ?? '' }
  const own = `${path}.${process.pid}`
  writeFileSync(own, `${JSON.stringify(mine)}\n`)
  try {
    for (;;) {
      if (linkIfFree(own, path)) return { release: () => releaseOwn(path) }
      const holder = lockHolder(dataDirectory)
      if (holder) return holder
      breakStale(path)
    }
  } finally {
    rmSync(own, { force: true })
  }
}

// A hard link is made or refused in one step, so of two racing starts exactly one gets the lock, with its words complete.
function linkIfFree(own: string, path: string): boolean {
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function breakStale(path: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  // Another start may have replaced the stale lock between the look and the rename: theirs goes back.
  const moved = readHolder(aside)
  if (moved && isAlive(moved)) linkIfFree(aside, path)
  rmSync(aside, { force: true })
}

function releaseOwn(path: string): void {
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true })
}

function readHolder(path: string): LockHolder | null {
  try {
    const { pid, role, bornMark } = JSON.parse(readFileSync(path, 'utf8')) as Partial<LockHolder>
    if (typeof pid !== 'number' || typeof bornMark !== 'string') return null
    return { pid, bornMark, role: role === 'command' ? 'command' : 'server' }
  } catch {
    return null
  }
}

const isAlive = (holder: LockHolder): boolean => findProcess(holder.pid)?.bornMark === holder.bornMark
