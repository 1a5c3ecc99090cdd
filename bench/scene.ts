import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { issueToken } from '#access/index.ts'
import { loadPeople } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Connection } from '#platform/database.ts'
import { startEmbedded } from '#platform/embedded/supervisor.ts'
import { temporaryFolder } from '#test/cluster.ts'
import { openInstallation, settings, type Installation } from '../src/installation.ts'
import { benchPeople } from './people.ts'

/** A PostgreSQL for measuring: as an installation runs it, every commit on the disk. */
export interface Scene {
  folder: string
  owner: Connection
  close(): Promise<void>
}

/** A database of a scene with people in it, and a registrar's token. */
export interface Place {
  environment: Record<string, string>
  installation: Installation
  owner: Connection
  program: Connection
  token: string
  people: number
  /** How long the people took to load, in seconds. */
  seconds: number
  close(): Promise<void>
}

/** Starts a server of its own in a temporary folder, gone after `close`. */
export async function openScene(): Promise<Scene> {
  const folder = temporaryFolder()
  const server = await startEmbedded({ dataDirectory: folder, log: () => undefined })
  return {
    folder,
    owner: server.connection,
    async close() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Makes a database with so many people, loaded by Polis itself. */
export async function makePlace(scene: Scene, name: string, people: number): Promise<Place> {
  await asOwner(scene.owner, client => client.query(`CREATE DATABASE ${name}`))
  const owner = { ...scene.owner, database: name }
  const environment = environmentOf(scene, owner)
  const installation = await openInstallation(settings(environment), {
    as: 'command',
    log: console.error,
    poolSize: 4,
  })
  const { database, registers, sealing } = installation
  const started = performance.now()
  await loadPeople(database, sealing, benchPeople(0, people, registers.insurersIn('77')[0]!.code))
  const seconds = (performance.now() - started) / 1000
  await asOwner(owner, async client => {
    await client.query(
      `insert into clinic values ('770001', '77', 'Поликлиника', null, true) on conflict do nothing`,
    )
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  })
  const token = await database.transact(SYSTEM, tx =>
    issueToken(tx, { role: 'registrar', organisation: 'clinic:770001', label: 'Программа поликлиники' }),
  )
  const program = programOf(installation)
  return {
    environment,
    installation,
    owner,
    program,
    token,
    people,
    seconds,
    close: () => installation.close(),
  }
}

function environmentOf(
  { folder }: Scene,
  { user, password, host, port, database }: Connection,
): Record<string, string> {
  const url = `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`
  return { DATABASE_URL: url, POLIS_DATA_DIR: join(folder, 'bench'), POLIS_DEMO: '0', PORT: '0' }
}

function programOf({ database, owner }: Installation): Connection {
  const { user, password } = database.pool.options
  if (!user || typeof password !== 'string') throw new Error('The program connects by a password')
  return { ...owner, user, password }
}

/** Works on a connection of the owner, closed afterwards. */
export async function asOwner<T>(owner: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** ENPs of people spread over a whole place. */
export const someEnps = (place: Place, count: number): Promise<string[]> =>
  asOwner(place.owner, async client => {
    const { rows } = await client.query<{ enp: string }>(
      'select enp from enp_claim order by hashtext(enp) limit $1',
      [count],
    )
    return rows.map(row => row.enp)
  })

/** Closes a place and drops its database. */
export async function dropPlace(scene: Scene, place: Place): Promise<void> {
  await place.close()
  await asOwner(scene.owner, client => client.query(`DROP DATABASE ${place.owner.database} WITH (FORCE)`))
}
