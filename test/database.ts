import { join } from 'node:path'
import pg from 'pg'
import { openDatabase, type Connection, type Database } from '#platform/database.ts'
import { keysFrom } from '#platform/keys.ts'
import { migrate } from '#platform/migrate.ts'
import { sealingWith, type Sealing } from '#platform/sealing.ts'
import { testCluster } from './cluster.ts'

const MIGRATIONS = join(import.meta.dirname, '../db/migrations')
const TEMPLATE = 'polis_template'
const PROGRAM_PASSWORD = 'only-for-tests'

/** Keys of every test: the same values seal and index alike in each. */
export const TEST_KEYS = keysFrom(Buffer.alloc(32, 7))

/** A migrated database of a test's own. */
export interface TestDatabase {
  database: Database
  /** A connection as the owner, who is above row level security: for arranging and for looking. */
  owner: pg.Pool
  sealing: Sealing
  connection: Connection
}

/** Runs a test on a clone of the migrated template; the clone is dropped afterwards. */
export async function withDatabase(run: (test: TestDatabase) => Promise<void>, poolSize = 10): Promise<void> {
  const cluster = (await testCluster()).connection
  await ensureTemplate(cluster)
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await asOwner({ ...cluster, database: 'postgres' }, client =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY file_copy`),
  )
  const connection = { ...cluster, database: name, user: 'polis_program', password: PROGRAM_PASSWORD }
  const database = openDatabase(connection, poolSize)
  const owner = new pg.Pool({ ...cluster, database: name, max: 2 })
  owner.on('error', () => undefined)
  try {
    await run({ database, owner, sealing: sealingWith(TEST_KEYS), connection })
  } finally {
    await database.close()
    await owner.end()
    await asOwner({ ...cluster, database: 'postgres' }, client =>
      client.query(`DROP DATABASE ${name} WITH (FORCE)`),
    )
  }
}

/** The template is made once a cluster, whichever test process comes first. */
async function ensureTemplate(cluster: Connection): Promise<void> {
  await asOwner({ ...cluster, database: 'postgres' }, async client => {
    await client.query('select pg_advisory_lock(770)')
    const { rowCount } = await client.query(
      'select 1 from pg_database where datname = $1 and datistemplate',
      [TEMPLATE],
    )
    if (rowCount) return
    await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`)
    await client.query(`CREATE DATABASE ${TEMPLATE}`)
    await migrate({ ...cluster, database: TEMPLATE }, MIGRATIONS, PROGRAM_PASSWORD)
    await client.query(`ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true`)
  })
}

async function asOwner<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
