import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Connection } from './database.ts'
import { ensureProgramRole } from './program-role.ts'

/** A start that cannot go on, in one line that says what to change. */
export class CannotStart extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CannotStart'
  }
}

interface Migration {
  name: string
  sql: string
  sha256: string
}

/** Reads the migrations of a folder, in the order of their names. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter(name => /^\d{4}_[a-z_]+\.sql$/.test(name)).toSorted()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(join(directory, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings a database to the newest migration as its owner, forward only, each in a transaction of its own; two racing
 * starts take turns. Throws CannotStart where the database is of a newer Polis or a migration was altered.
 * Answers how many were applied.
 */
export async function migrate(
  owner: Connection,
  directory: string,
  programPassword: string,
): Promise<number> {
  const client = new pg.Client({ ...owner, application_name: 'polis migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7704177)')
    await ensureProgramRole(client, owner.database, programPassword)
    await client.query(`CREATE TABLE IF NOT EXISTS migration (
      name text COLLATE "C" CONSTRAINT migration_key PRIMARY KEY, sha256 text COLLATE "C" NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`)
    await client.query(
      "COMMENT ON TABLE migration IS 'Which migrations this database has had.'; GRANT SELECT ON migration TO polis_program",
    )
    return await applyMissing(client, await readMigrations(directory))
  } finally {
    await client.end()
  }
}

async function applyMissing(client: pg.Client, migrations: Migration[]): Promise<number> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
  const known = new Map(migrations.map(migration => [migration.name, migration]))
  for (const applied of rows) checkApplied(applied, known.get(applied.name))
  const missing = migrations.filter(({ name }) => !rows.some(row => row.name === name))
  for (const migration of missing) await apply(client, migration)
  return missing.length
}

function checkApplied(applied: { name: string; sha256: string }, migration: Migration | undefined): void {
  if (!migration)
    throw new CannotStart(
      `The database is of a newer Polis (it has had migration ${applied.name}): start that version, or restore a backup of this one.`,
    )
  if (migration.sha256 !== applied.sha256)
    throw new CannotStart(
      `Migration ${applied.name} was altered after this database had it: put the file back and write a new migration.`,
    )
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new CannotStart(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
}
