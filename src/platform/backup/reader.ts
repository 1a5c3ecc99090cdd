import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import { byteSource, DamagedBackup, type ByteSource } from './byte-source.ts'
import { AnyHeader, BackupEnd, FORMAT_VERSION, Header, LONGEST_LINE, Piece, TableEnd } from './format.ts'

/** A file that is no backup of Polis at all. */
export class NotABackup extends Error {}

/** A backup whose layout only a newer Polis knows. */
export class NewerFormat extends Error {}

/** What a restore does with a backup as it goes by; everything is checked on the way. */
export interface BackupVisitor {
  header(header: Header): Promise<void>
  /** Must read `content` to its end, where the table's count and hash are checked. */
  table(name: string, columns: string[], content: AsyncIterable<Buffer>): Promise<void>
}

const onlyLooking: BackupVisitor = {
  header: async () => undefined,
  table: async (_name, _columns, content) => {
    for await (const piece of content) void piece
  },
}

/**
 * Reads a backup from its first byte to its last and checks every count and hash; answers the header and what closes each
 * table. Throws NotABackup, NewerFormat or DamagedBackup.
 */
export async function readBackup(
  file: string,
  visitor: BackupVisitor = onlyLooking,
): Promise<{ header: Header; tables: TableEnd[] }> {
  if (!(await isGzip(file))) throw new NotABackup()
  const gunzip = createGunzip()
  let answer: { header: Header; tables: TableEnd[] } | undefined
  try {
    await pipeline(createReadStream(file), gunzip, async unzipped => {
      answer = await readAll(byteSource(unzipped as AsyncIterable<Buffer>), visitor)
    })
  } catch (error) {
    throw isGzipError(error) ? new DamagedBackup(error.message, { cause: error }) : error
  }
  // Gunzip passes over what follows the compressed stream.
  if (!answer || gunzip.bytesWritten !== (await stat(file)).size)
    throw new DamagedBackup('Its end is not where it belongs')
  return answer
}

const isGzipError = (error: unknown): error is Error =>
  error instanceof Error && (error as NodeJS.ErrnoException).code?.startsWith('Z_') === true

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2)
    return bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b
  } finally {
    await handle.close()
  }
}

async function readAll(
  source: ByteSource,
  visitor: BackupVisitor,
): Promise<{ header: Header; tables: TableEnd[] }> {
  const header = await readHeader(source)
  await visitor.header(header)
  const tables: TableEnd[] = []
  for (const { name, columns } of header.tables) {
    const content = tableContent(source, name, end => tables.push(end))
    await visitor.table(name, columns, content)
    if (tables.at(-1)?.table !== name) throw new Error(`The table ${name} was not read to its end`)
  }
  await checkEnd(source, tables)
  return { header, tables }
}

async function readHeader(source: ByteSource): Promise<Header> {
  const first = asJson(await source.line(LONGEST_LINE))
  const any = AnyHeader.safeParse(first)
  if (!any.success) throw new NotABackup()
  if (any.data.version > FORMAT_VERSION) throw new NewerFormat()
  return parsed(Header, first)
}

async function* tableContent(
  source: ByteSource,
  name: string,
  onEnd: (end: TableEnd) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let rows = 0
  for (;;) {
    const line = asJson(await source.line(LONGEST_LINE))
    const piece = Piece.safeParse(line)
    if (!piece.success) {
      const end = parsed(TableEnd, line)
      if (end.table !== name || end.rows !== rows || end.sha256 !== hash.digest('hex'))
        throw new DamagedBackup(`Table ${name} does not match its count or hash`)
      onEnd(end)
      return
    }
    const bytes = await source.bytes(piece.data.bytes)
    hash.update(bytes)
    rows += countRows(bytes)
    yield bytes
  }
}

async function checkEnd(source: ByteSource, tables: TableEnd[]): Promise<void> {
  const sha256 = source.hash()
  const end = parsed(BackupEnd, asJson(await source.line(LONGEST_LINE)))
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  if (end.sha256 !== sha256 || end.rows !== rows) throw new DamagedBackup('The whole does not match its hash')
  if (!(await source.isAtEnd())) throw new DamagedBackup('Something follows its end')
}

/** How many rows of COPY text end in these bytes: a line feed inside a value is written as `\n`, so each one ends a row. */
export function countRows(bytes: Buffer): number {
  let rows = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows += 1
  return rows
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new DamagedBackup('A line is not JSON', { cause })
  }
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (!result.success) throw new DamagedBackup('A line is not what belongs there', { cause: result.error })
  return result.data
}
