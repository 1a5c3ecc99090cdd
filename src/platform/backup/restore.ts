import { pipeline } from 'node:stream/promises'
import pg, { type ClientBase, type ClientConfig } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { CopySummary } from './backup.ts'
import { DamagedBackup } from './byte-source.ts'
import { appliedMigrations, tablesToCopy, type TableToCopy } from './catalogue.ts'
import { COPYING_SETTINGS, fingerprint } from './copying.ts'
import type { Header, TableEnd } from './format.ts'
import { NewerFormat, NotABackup, readBackup } from './reader.ts'
import * as refusals from './refusals.ts'

/** What is restored and where it goes. */
export interface RestoreRequest {
  /** A connection as the owner of the tables of a migrated, empty database. */
  owner: ClientConfig
  file: string
  /** Names the master key of the installation that is restored into. */
  keyId?: string
  /** Hears of each table as it is done. */
  onTable?: (table: TableEnd) => void
}

/** A refusal on its way out of the transaction. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * Fills an empty, migrated database from a backup, in one transaction with every constraint checked. The file is read
 * through and checked first, and what the database then holds is compared with it by count and hash: any difference, and
 * nothing is written.
 */
export async function restore(request: RestoreRequest): Promise<Outcome<CopySummary>> {
  try {
    const { header, tables } = await readBackup(request.file)
    if (header.keyId && request.keyId && header.keyId !== request.keyId)
      return refused(refusals.otherKey(header.keyId, request.keyId))
    await fill(request, header)
    return granted({ tables: tables.length, rows: tables.reduce((sum, table) => sum + table.rows, 0) })
  } catch (error) {
    return refused(refusalFor(error, request.file))
  }
}

async function fill(request: RestoreRequest, header: Header): Promise<void> {
  const client = new pg.Client({ ...request.owner, application_name: 'polis restore' })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(COPYING_SETTINGS)
    const tables = await checkTarget(client, header)
    await copyIn(client, request, tables)
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

async function checkTarget(client: ClientBase, header: Header): Promise<Map<string, TableToCopy>> {
  const migrations = await appliedMigrations(client)
  const tables = await tablesToCopy(client)
  const named = tables.map(({ name, columns }) => ({ name, columns }))
  if (!isSame(migrations, header.migrations) || !isSame(named, header.tables))
    throw new Refused(refusals.otherSchema(lastOf(header.migrations), lastOf(migrations)))
  await client.query(
    `SET LOCAL lock_timeout = '3s'; LOCK TABLE ${tables.map(quoted).join(', ')} IN ACCESS EXCLUSIVE MODE`,
  )
  for (const table of tables.filter(({ isForced }) => isForced))
    await client.query(`ALTER TABLE ${quoted(table)} NO FORCE ROW LEVEL SECURITY`)
  const filled: string[] = []
  for (const table of tables)
    if ((await client.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`)).rowCount) filled.push(table.name)
  if (filled.length) throw new Refused(refusals.notEmpty(filled))
  return new Map(tables.map(table => [table.name, table]))
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const lastOf = (migrations: { name: string; sha256: string }[]): string => {
  const last = migrations.at(-1)
  return last ? `${last.name} (${last.sha256.slice(0, 8)})` : '–'
}

const quoted = (table: TableToCopy): string => `public.${pg.escapeIdentifier(table.name)}`

async function copyIn(
  client: ClientBase,
  request: RestoreRequest,
  tables: Map<string, TableToCopy>,
): Promise<void> {
  const { tables: copied } = await readBackup(request.file, {
    header: async () => undefined,
    table: async (name, columns, content) => {
      const table = tables.get(name)
      // Only where the file was exchanged between the first reading and this one.
      if (!table) throw new DamagedBackup(`It now holds another table: ${name}`)
      const list = columns.map(column => pg.escapeIdentifier(column)).join(', ')
      try {
        await pipeline(content, client.query(copyFrom(`COPY ${quoted(table)} (${list}) FROM STDIN`)))
      } catch (error) {
        if (error instanceof pg.DatabaseError) throw new Refused(refusals.rejected(name, error.message))
        throw error
      }
    },
  })
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const expected of copied) await compare(client, tables, expected, request)
  for (const table of tables.values())
    if (table.isForced) await client.query(`ALTER TABLE ${quoted(table)} FORCE ROW LEVEL SECURITY`)
}

async function compare(
  client: ClientBase,
  tables: Map<string, TableToCopy>,
  expected: TableEnd,
  { onTable }: RestoreRequest,
): Promise<void> {
  const table = tables.get(expected.table)
  const found = table && (await fingerprint(client, table))
  if (!isSame(found, expected))
    throw new Refused(refusals.rejected(expected.table, 'count or hash differ after the copy'))
  onTable?.(expected)
}

function refusalFor(error: unknown, file: string): Refusal {
  if (error instanceof Refused) return error.refusal
  if (error instanceof NotABackup) return refusals.notABackup(file)
  if (error instanceof NewerFormat) return refusals.newerFormat(file)
  if (error instanceof DamagedBackup) return refusals.damaged(file, error.message)
  if (error instanceof pg.DatabaseError && error.code === '55P03') return refusals.inUse
  if (error instanceof pg.DatabaseError && error.code === '42501') return refusals.notOwner
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code && (syscall === 'open' || syscall === 'read') && !(error instanceof pg.DatabaseError))
    return refusals.cannotRead(file, code)
  throw error
}
