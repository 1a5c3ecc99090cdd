import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
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
  log: string
  user: DatabaseUser
}

/** Where data that must stay is kept when the data folder is closed to the database's user, best first. */
const OPEN_PLACES = ['/var/lib', '/var/tmp']

/**
 * Finds the home of the database under `<data folder>/postgres`, making it on the first start. Where root's data folder
 * is closed to the database's user, the home is made in an open place, `postgres` becomes a link to it, and `log` says
 * so. Throws CannotStart with a line that says what to change.
 */
export function findHome(dataDirectory: string, log: (line: string) => void): Home {
  makeFolder(dataDirectory)
  const link = join(dataDirectory, 'postgres')
  const user = databaseUser(ownerOf(join(link, 'cluster')))
  if (!isPresent(link)) makeHome(dataDirectory, link, user)
  const path = realHome(link)
  const home = { path, cluster: join(path, 'cluster'), passwordFile: join(path, 'owner-password'), log: join(path, 'server.log'), user }
  if (!canReach(user, path)) throw new CannotStart(closedTo(path, user))
  if (path !== realpathSync(dataDirectory) + '/postgres')
    log(`The data folder ${dataDirectory} is closed to the user ${user.name}: the database is kept in ${path}.`)
  return home
}

const closedTo = (path: string, user: DatabaseUser): string =>
  `The user ${user.name}, whom PostgreSQL runs as, cannot reach its data in ${path}: open the folders above it (chmod o+x), or start Polis as an ordinary user.`

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
    const probe = join(path, `.polis-probe-${process.pid}`)
    mkdtempSync(probe)
  } catch (error) {
    throw notWritable(path, error)
  }
}
