import { spawnSync } from 'node:child_process'
import { CannotStart } from '../migrate.ts'

/** The account of the operating system that the database runs as; `run` is absent where it is our own. */
export interface DatabaseUser {
  name: string
  run: { uid: number; gid: number } | Record<never, never>
}

const OURSELVES: DatabaseUser = { name: 'this user', run: {} }

/** True where this process is root, which PostgreSQL refuses to run as. */
export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * Who runs the database: ourselves, unless we are root; then the owner of the data that already exists, else the
 * existing user `postgres`, else `nobody`. Creates no user. Throws CannotStart where there is none to take.
 */
export function databaseUser(owner: { uid: number; gid: number } | null): DatabaseUser {
  if (!isRoot()) return OURSELVES
  if (owner && owner.uid !== 0) return { name: nameOf(owner.uid), run: { uid: owner.uid, gid: owner.gid } }
  const found = lookUp('postgres') ?? lookUp('nobody')
  if (found) return found
  throw new CannotStart(
    'PostgreSQL does not run as root and this machine has neither a user postgres nor nobody: start Polis as an ordinary user, or set DATABASE_URL.',
  )
}

function lookUp(name: string): DatabaseUser | null {
  const uid = askId(['-u', name])
  const gid = askId(['-g', name])
  return uid && gid ? { name, run: { uid: Number(uid), gid: Number(gid) } } : null
}

const nameOf = (uid: number): string => askId(['-un', String(uid)]) ?? String(uid)

function askId(words: string[]): string | null {
  const { status, stdout } = spawnSync('id', words, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

/** True where this user can open the file or enter the folder, asked by trying it as that user. */
export function canReach(user: DatabaseUser, path: string): boolean {
  if (!('uid' in user.run)) return true
  return spawnSync('test', ['-x', path], { ...user.run, cwd: '/', stdio: 'ignore' }).status === 0
}
