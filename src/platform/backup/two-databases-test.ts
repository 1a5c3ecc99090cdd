import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '#kernel/outcome.ts'
import { temporaryFolder, testCluster } from '#test/cluster.ts'
import { ask } from '#test/embedded-scene.ts'
import type { Connection } from '../database.ts'
import { migrate } from '../migrate.ts'

/** When the backups of tests are made. */
export const NOW = Temporal.Instant.from('2026-03-01T09:00:00Z')

// Names are chosen so that the order of the alphabet is not the order of the references.
const SCHEMA = `
  CREATE TABLE person (id int PRIMARY KEY, name text, folded text GENERATED ALWAYS AS (lower(name)) STORED, mother int REFERENCES person,
    photo bytea, seen_at timestamptz, odd_number double precision, gone int);
  ALTER TABLE person DROP COLUMN gone;
  ALTER TABLE person ENABLE ROW LEVEL SECURITY;
  ALTER TABLE person FORCE ROW LEVEL SECURITY;
  CREATE TABLE note (person_id int REFERENCES person, words text);
  CREATE TABLE visit (id int PRIMARY KEY, person_id int NOT NULL REFERENCES person, on_day date, valid daterange, facts jsonb);
  CREATE TABLE "Odd name" ("a ""column""" text PRIMARY KEY, visit_id int REFERENCES visit);
  CREATE UNLOGGED TABLE passing (id int);`

const CONTENT = String.raw`
  insert into person (id, name, mother, photo, seen_at, odd_number) values
    (4, E'Ёлкина\tАнна\nстрока \\N', 2, '\x00ff0a5c', '2017-05-29 23:30:00.123456+03', 0.1), (2, null, null, null, null, 'NaN'),
    (3, '', 4, '', '-infinity', 1e300), (1, 'a', null, '\x', 'infinity', -0.0);
  insert into visit values (1, 3, '2017-05-29', '[2017-05-29,2017-06-10)', '{"ключ": [1, null]}'), (2, 4, null, 'empty', null);
  insert into "Odd name" values ('it''s', 2);
  insert into note values (3, 'twice'), (3, 'twice');
  insert into passing values (1);`

/** Two migrated databases, one filled and one empty, and a folder. */
export interface TwoDatabases {
  from: Connection
  into: Connection
  folder: string
  /** Gives the tables of a database to a role that is no superuser, and answers its connection. */
  ordinaryOwner: (of: Connection) => Promise<Connection>
}

/** Runs a test on two small databases of its own. */
export async function withTwoDatabases(run: (scene: TwoDatabases) => Promise<void>): Promise<void> {
  const { connection: cluster } = await testCluster()
  const folder = temporaryFolder()
  const tail = `${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const names = { from: `backup_from_${tail}`, into: `backup_into_${tail}` }
  const from = { ...cluster, database: names.from }
  const into = { ...cluster, database: names.into }
  const role = `backup_owner_${tail}`
  try {
    await makeDatabases([from, into], cluster, folder)
    await ask(from, CONTENT)
    const ordinaryOwner = async (of: Connection) => {
      await giveTo(role, of)
      return { ...of, user: role, password: role }
    }
    await run({ from, into, folder, ordinaryOwner })
  } finally {
    for (const name of Object.values(names))
      await ask(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await ask(cluster, `DROP ROLE IF EXISTS ${role}`)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeDatabases(databases: Connection[], cluster: Connection, folder: string): Promise<void> {
  const migrations = join(folder, 'migrations')
  mkdirSync(migrations)
  writeFileSync(join(migrations, '0001_small.sql'), SCHEMA)
  for (const connection of databases) {
    await ask(cluster, `CREATE DATABASE ${connection.database} TEMPLATE template0`)
    await migrate(connection, migrations, 'only-for-tests')
  }
}

async function giveTo(role: string, of: Connection): Promise<void> {
  await ask(of, `CREATE ROLE ${role} LOGIN PASSWORD '${role}'`)
  for (const table of ['person', 'note', 'visit', '"Odd name"', 'migration'])
    await ask(of, `ALTER TABLE ${table} OWNER TO ${role}`)
}

/** The codes of a refused outcome; none where it was granted. */
export const codesOf = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code)
