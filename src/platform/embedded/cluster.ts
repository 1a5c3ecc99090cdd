import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../migrate.ts'
import type { Binaries } from './binaries.ts'
import type { Home } from './home.ts'

/** The owner of the cluster and of everything in it: migrations, backup and restore connect as this role. */
export const OWNER_ROLE = 'polis_owner'
/** The one database of an installation. */
export const DATABASE_NAME = 'polis'

/**
 * Makes the cluster on the first start, in one step: it is there whole or not at all. On a later start checks that these
 * binaries can open it. Answers the owner's password. Throws CannotStart.
 */
export async function ensureCluster(home: Home, binaries: Binaries, isLasting: boolean): Promise<string> {
  if (fs.existsSync(join(home.cluster, 'PG_VERSION'))) {
    checkVersion(home, binaries.major)
    giveToUser(home)
    return readPassword(home)
  }
  const password = makePassword(home.passwordFile)
  await createCluster(home, binaries, password, isLasting)
  return password
}

function checkVersion(home: Home, ours: number): void {
  const theirs = Number.parseInt(fs.readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8'), 10)
  if (theirs === ours) return
  const written = `The database in ${home.path} was written by PostgreSQL ${theirs} and this Polis carries ${ours}`
  throw new CannotStart(
    theirs > ours
      ? `${written}: start the newer Polis that wrote it, or set POLIS_DATA_DIR to another folder.`
      : `${written}: run "polis backup FILE" with the Polis that wrote it, then "polis restore FILE" with this one in another POLIS_DATA_DIR.`,
  )
}

// A data folder that root restored or copied belongs to root, and PostgreSQL opens only what is its own.
function giveToUser(home: Home): void {
  if (!('uid' in home.user.run) || fs.statSync(home.cluster).uid !== 0) return
  const { uid, gid } = home.user.run
  for (const name of fs.readdirSync(home.cluster, { recursive: true, encoding: 'utf8' }))
    fs.lchownSync(join(home.cluster, name), uid, gid)
  fs.chownSync(home.cluster, uid, gid)
}

/** The owner's password of a cluster that exists. */
export function readPassword(home: Home): string {
  try {
    return fs.readFileSync(home.passwordFile, 'utf8').trim()
  } catch (cause) {
    throw new CannotStart(
      `The password file ${home.passwordFile} of the database cannot be read (${(cause as NodeJS.ErrnoException).code}): bring it back from a copy of the data folder, or start as the user it belongs to.`,
      { cause },
    )
  }
}

function makePassword(path: string): string {
  if (!fs.existsSync(path)) {
    const unfinished = `${path}.new-${process.pid}`
    fs.writeFileSync(unfinished, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true })
    fs.renameSync(unfinished, path)
  }
  return fs.readFileSync(path, 'utf8').trim()
}

async function createCluster(
  home: Home,
  binaries: Binaries,
  password: string,
  isLasting: boolean,
): Promise<void> {
  removeUnfinished(home.path)
  const unfinished = join(home.path, `cluster.new-${process.pid}`)
  const passwordCopy = join(home.path, `cluster.new-${process.pid}.password`)
  fs.mkdirSync(unfinished, { mode: 0o700 })
  fs.writeFileSync(passwordCopy, `${password}\n`, { mode: 0o600, flag: 'wx' })
  try {
    for (const path of [unfinished, passwordCopy])
      if ('uid' in home.user.run) fs.chownSync(path, home.user.run.uid, home.user.run.gid)
    await runInitdb(home, binaries, [
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordCopy}`,
      ...(isLasting ? [] : ['--no-sync']),
    ])
    fs.renameSync(unfinished, home.cluster)
    syncFolder(home.path)
  } finally {
    removeUnfinished(home.path)
  }
}

// The new name has to outlive a loss of power as surely as what is written under it.
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = fs.openSync(path, 'r')
  fs.fsyncSync(folder)
  fs.closeSync(folder)
}

function removeUnfinished(path: string): void {
  for (const name of fs.readdirSync(path))
    if (name.startsWith('cluster.new-')) fs.rmSync(join(path, name), { recursive: true, force: true })
}

// The character types come from the system's C.UTF-8 (trigrams need Cyrillic letters to be letters), the order from
// PostgreSQL's own, which no upgrade of the system can change under an index.
const LOCALES: Partial<Record<NodeJS.Platform, string>> = { darwin: 'en_US.UTF-8', win32: 'C' }

const initdbWords = (): string[] => [
  `--username=${OWNER_ROLE}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  `--locale=${LOCALES[process.platform] ?? 'C.UTF-8'}`,
  '--data-checksums',
]

/** The environment of PostgreSQL's programs: ours, without settings of a PostgreSQL client, in a locale that is everywhere. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  )
  return { ...Object.fromEntries(kept), LC_ALL: LOCALES[process.platform] ?? 'C' }
}

function runInitdb(home: Home, binaries: Binaries, words: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, [...initdbWords(), ...words], {
      ...home.user.run,
      cwd: home.path,
      env: serverEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    const fail = (why: string, cause?: unknown) =>
      reject(
        new CannotStart(
          `PostgreSQL could not make its data in ${home.path} (${why.trim().replaceAll(/\s+/g, ' ')}): mend that, or set DATABASE_URL to a PostgreSQL server of yours.`,
          { cause },
        ),
      )
    child.on('error', error => fail(error.message, error))
    child.on('close', code => (code === 0 ? resolve() : fail(complaint || `exit code ${code}`)))
  })
}
