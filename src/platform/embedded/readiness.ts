import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Connection } from '../database.ts'
import { CannotStart } from '../migrate.ts'
import { DATABASE_NAME, OWNER_ROLE } from './cluster.ts'
import type { Postmaster } from './postmaster.ts'

const POLL_MS = 15
const SAY_SO_AFTER_MS = 5000
const LOOKS_FOR_OTHERS = 20
const BETWEEN_LOOKS_MS = 50

/** How the owner of an embedded cluster connects. */
export const ownerConnection = (port: number, password: string): Connection => ({
  host: '127.0.0.1',
  port,
  user: OWNER_ROLE,
  password,
  database: DATABASE_NAME,
})

/**
 * Waits until the server answers, however long it takes to recover after a crash, and makes the database where it is
 * missing. Throws where the server ends or does not take the owner's password.
 */
export async function whenReady(
  server: Postmaster,
  owner: Connection,
  log: (line: string) => void,
): Promise<void> {
  const began = performance.now()
  let said = false
  for (;;) {
    const client = await tryConnecting({ ...owner, database: 'postgres' })
    if (client) return ensureDatabase(client)
    const end = server.ended()
    if (end !== null) throw new Error(end)
    if (!said && performance.now() - began > SAY_SO_AFTER_MS) {
      log('PostgreSQL is not ready yet; after a crash it recovers first, which can take minutes.')
      said = true
    }
    await pause(POLL_MS)
  }
}

async function tryConnecting(connection: Connection): Promise<pg.Client | null> {
  const client = new pg.Client({ ...connection, application_name: 'polis supervisor' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code?.startsWith('28'))
      throw new CannotStart(
        `The server on port ${connection.port} does not take the password of ${OWNER_ROLE} from owner-password: bring that file back from the copy of the data folder it belongs to.`,
        { cause: error },
      )
    return null
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE_NAME])
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE_NAME}`)
  } catch (error) {
    const duplicate = error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505')
    if (!duplicate) throw error
  } finally {
    await client.end()
  }
}

/** A connection that is held open so that others see the server is in use. */
export interface Presence {
  end(): Promise<void>
}

/** Takes a place at the server until `end`. */
export async function bePresent(owner: Connection): Promise<Presence> {
  const client = await tryConnecting(owner)
  return { end: async () => client?.end() }
}

/** True where anybody else is connected; a connection that has just been closed is given a moment to go. */
export async function hasOtherClients(owner: Connection): Promise<boolean> {
  const client = await tryConnecting({ ...owner, database: 'postgres' })
  if (!client) return false
  try {
    for (let looks = 1; looks <= LOOKS_FOR_OTHERS; looks += 1) {
      const { rowCount } = await client.query(
        "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      )
      if (!rowCount) return false
      await pause(BETWEEN_LOOKS_MS)
    }
    return true
  } finally {
    await client.end()
  }
}
