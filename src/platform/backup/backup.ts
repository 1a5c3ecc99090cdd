import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg, { type ClientBase, type ClientConfig } from 'pg'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { appliedMigrations, tablesToCopy, type TableToCopy } from './catalogue.ts'
import { copyOut, COPYING_SETTINGS } from './copying.ts'
import { FORMAT_VERSION, lineOf, type Header, type TableEnd } from './format.ts'
import { cannotWrite, fileExists, notPolis, rowsHidden } from './refusals.ts'

/** What a backup is made of and where it goes. */
export interface BackupRequest {
  /** A connection as the owner of the tables. */
  owner: ClientConfig
  file: string
  now: Temporal.Instant
  /** Names the master key of the installation, so that a restore can tell whether the right one is in place. */
  keyId?: string
  /** Hears of each table as it is done. */
  onTable?: (table: TableEnd) => void
}

/** What a backup or a restore went through. */
export interface CopySummary {
  tables: number
  rows: number
}

/**
 * Writes the whole database into one file, as it is at one moment, while others go on working. The file appears under
 * its name only when it is complete, and only its owner can read it.
 */
export async function backUp(request: BackupRequest): Promise<Outcome<CopySummary>> {
  if (fs.existsSync(request.file)) return refused(fileExists(request.file))
  const client = new pg.Client({ ...request.owner, application_name: 'polis backup' })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(COPYING_SETTINGS)
    return await writeFile(client, request)
  } finally {
    await client.end()
  }
}

async function writeFile(client: ClientBase, request: BackupRequest): Promise<Outcome<CopySummary>> {
  const migrations = await appliedMigrations(client)
  if (!migrations.length) return refused(notPolis)
  const unfinished = `${request.file}.unfinished-${process.pid}`
  const done: TableEnd[] = []
  const onTable = (table: TableEnd) => {
    done.push(table)
    request.onTable?.(table)
  }
  try {
    const content = Readable.from(contentOf(client, migrations, { ...request, onTable }), {
      objectMode: false,
    })
    const target = fs.createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(content, createGzip({ level: 4 }), target)
    fs.renameSync(unfinished, request.file)
  } catch (error) {
    fs.rmSync(unfinished, { force: true })
    return refused(refusalFor(error, request.file))
  }
  return granted({ tables: done.length, rows: done.reduce((sum, table) => sum + table.rows, 0) })
}

async function* contentOf(
  client: ClientBase,
  migrations: Header['migrations'],
  { now, keyId, onTable }: BackupRequest,
): AsyncGenerator<Buffer> {
  const tables = await tablesToCopy(client)
  const hash = createHash('sha256')
  const hashed = (bytes: Buffer): Buffer => {
    hash.update(bytes)
    return bytes
  }
  const names = tables.map(({ name, columns }) => ({ name, columns }))
  const made = { madeAt: now.toString(), keyId: keyId ?? null, migrations, tables: names }
  yield hashed(lineOf({ format: 'polis-backup', version: FORMAT_VERSION, ...made } satisfies Header))
  let rows = 0
  for (const table of tables) {
    const end = yield* tableOf(client, table, hashed)
    rows += end.rows
    onTable?.(end)
  }
  yield lineOf({ end: 'polis-backup', rows, sha256: hash.digest('hex') })
}

async function* tableOf(
  client: ClientBase,
  table: TableToCopy,
  hashed: (bytes: Buffer) => Buffer,
): AsyncGenerator<Buffer, TableEnd> {
  const copy = copyOut(client, table)
  for (;;) {
    const step = await copy.next()
    if (step.done) {
      yield hashed(lineOf(step.value))
      return step.value
    }
    yield hashed(lineOf({ bytes: step.value.length }))
    yield hashed(step.value)
  }
}

function refusalFor(error: unknown, file: string): Refusal {
  if (error instanceof pg.DatabaseError) {
    if (error.code === '42501') return rowsHidden
    throw error
  }
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code && syscall && syscall !== 'read' && syscall !== 'connect') return cannotWrite(file, code)
  throw error
}
