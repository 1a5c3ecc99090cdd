import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../migrate.ts'
import { canReach, databaseUser, isRoot, type DatabaseUser } from './database-user.ts'

/** Where the database of an installation lives, and the user it belongs to. */
export interface Home {
  /** The folder that holds everything below; its real path. */
  path: string
  /** PostgreSQL's own data directory. */
  cluster: string
  /** The password of the cluster's owner, mode 0600. */
  passwordFile: string
  /** What the server itself writes. */
  serverLog: string
  user: DatabaseUser
}

// Not under /tmp, and /var/tmp only where there is no better: systems clear them of what was not touched for weeks.
const OPEN_PLACES = ['/var/lib', '/var/tmp']

/** True where a database has been begun in this data folder. */
export const hasHome = (dataDirectory: string): boolean => isPresent(join(dataDirectory, 'postgres'))

/**
 * Finds the home of the database, `postgres` in the data folder, making it on the first start. Where root's data folder
 * is closed to the database's user, the home is made in an open place, `postgres` becomes a link to it, and `log` says
 * so. Throws CannotStart with a line that says what to change.
 */
export function findHome(dataDirectory: string, log: (line: string) => void): Home {
  const link = join(dataDirectory, 'postgres')
  const user = databaseUser(ownerOf(join(link, 'cluster')))
  if (!isPresent(link)) makeHome(link, user)
  const path = realHome(link)
  checkAccess(path, user)
  if (path !== join(fs.realpathSync(dataDirectory), 'postgres'))
    log(
      `The data folder ${dataDirectory} is closed to the user ${user.name}: the database is kept in ${path}.`,
    )
  const inside = (name: string) => join(path, name)
  return {
    path,
    cluster: inside('cluster'),
    passwordFile: inside('owner-password'),
    serverLog: inside('server.log'),
    user,
  }
}

/** Makes the data folder where there is none; throws CannotStart where it cannot be written. */
export function makeDataFolder(path: string): void {
  try {
    const made = fs.mkdirSync(path, { recursive: true })
    // Whatever umask is set, the database's user of a root start has to pass through a folder made for it.
    if (made) fs.chmodSync(path, isRoot() ? 0o711 : 0o700)
    fs.accessSync(path, fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    throw notWritable(path, error)
  }
}

function makeHome(link: string, user: DatabaseUser): void {
  try {
    fs.mkdirSync(link)
    fs.chmodSync(link, isRoot() ? 0o711 : 0o700)
    if (canReach(user, link)) return
    fs.rmdirSync(link)
    fs.symlinkSync(makeOpenHome(link, user), link)
  } catch (error) {
    if (error instanceof CannotStart) throw error
    // Two first starts at once: the other made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritable(link, error)
  }
}

function makeOpenHome(link: string, user: DatabaseUser): string {
  const hash = createHash('sha256').update(link).digest('hex').slice(0, 8)
  for (const place of OPEN_PLACES) {
    try {
      // A random tail: a data folder deleted to start afresh must not find the old database, whose keys went with it.
      const home = fs.mkdtempSync(join(place, `polis-${hash}-`))
      fs.chmodSync(home, 0o711)
      if (canReach(user, home)) return home
      fs.rmdirSync(home)
    } catch {
      continue
    }
  }
  throw new CannotStart(closedTo(link, user))
}

function realHome(link: string): string {
  try {
    return fs.realpathSync(link)
  } catch {
    const target = fs.readlinkSync(link)
    throw new CannotStart(
      `The database of this data folder was kept in ${target}, which is gone: bring it back, or delete ${link} to start with an empty one.`,
    )
  }
}

function checkAccess(path: string, user: DatabaseUser): void {
  if (!canReach(user, path)) throw new CannotStart(closedTo(path, user))
  try {
    fs.accessSync(path, fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    throw notWritable(path, error)
  }
  const owner = ownerOf(join(path, 'cluster'))
  if (owner && !isRoot() && owner.uid !== process.getuid?.() && process.platform !== 'win32')
    throw new CannotStart(
      `The database in ${path} belongs to another user (number ${owner.uid}): start Polis as that user or as root, or set POLIS_DATA_DIR to a folder of your own.`,
    )
}

const closedTo = (path: string, user: DatabaseUser): string =>
  `The user ${user.name}, as whom PostgreSQL runs, cannot reach ${path}: open the folders above it (chmod o+x), set POLIS_DATA_DIR to an open folder, or start Polis as an ordinary user.`

const notWritable = (path: string, cause: unknown): CannotStart =>
  new CannotStart(
    `The data folder ${path} cannot be written (${(cause as NodeJS.ErrnoException).code ?? String(cause)}): give this user the right to, or set POLIS_DATA_DIR to another folder.`,
    { cause },
  )

const isPresent = (path: string): boolean => fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined

function ownerOf(path: string): { uid: number; gid: number } | null {
  try {
    return fs.statSync(path)
  } catch {
    return null
  }
}
