import type { FileHandle } from 'node:fs/promises'
import type { Outcome } from '#kernel/outcome.ts'
import type { PolicyCheckRequest } from '../check/request.ts'
import type { Column } from './columns.ts'
import { readCsv, UnreadableList, type Separator } from './read-csv.ts'
import { readHeader } from './read-header.ts'
import { readRow } from './read-row.ts'
import { noHeader } from './refusals.ts'

/** A row of a list: what it asks, or what is wrong with it. */
export interface ListRow {
  row: number
  /** As many as there are columns, so that the answer keeps its place. */
  cells: string[]
  asked: Outcome<PolicyCheckRequest>
}

/** A list of checks: a file that is read twice, once to ask and once to answer, so that it need not fit into memory. */
export interface List {
  columns: readonly Column[]
  separator: Separator
  /** The byte order mark that the file began with, for the answer to begin with too. */
  bom: string
  rows(): AsyncGenerator<ListRow>
  /** The part of the file that the last reading has passed, 0 to 1. */
  done(): number
  isUnchanged(): Promise<boolean>
}

const CHUNK = 256 * 1024

/** Reads the header of a list; throws UnreadableList where the file is none. */
export async function openList(file: FileHandle): Promise<List> {
  const before = await file.stat()
  let bytes = 0
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const buffer = Buffer.alloc(CHUNK)
    bytes = 0
    for (;;) {
      const { bytesRead } = await file.read({ buffer, position: bytes })
      if (!bytesRead) return
      bytes += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }
  const { columns, separator } = await readFirst(chunks())
  return {
    columns,
    separator,
    bom: await byteOrderMark(file),
    rows: () => rowsOf(chunks(), columns),
    done: () => bytes / (before.size || 1),
    isUnchanged: async () => {
      const { size, mtimeMs } = await file.stat()
      return size === before.size && mtimeMs === before.mtimeMs
    },
  }
}

async function readFirst(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ columns: Column[]; separator: Separator }> {
  for await (const { cells, separator } of readCsv(chunks)) {
    const columns = readHeader(cells)
    if (!columns.ok) throw new UnreadableList(columns.refusals)
    return { columns: columns.value, separator }
  }
  throw new UnreadableList([noHeader()])
}

async function* rowsOf(
  chunks: AsyncIterable<Uint8Array>,
  columns: readonly Column[],
): AsyncGenerator<ListRow> {
  let isHeader = true
  for await (const { row, cells } of readCsv(chunks)) {
    if (!isHeader) yield { row, cells: fitted(cells, columns.length), asked: readRow(cells, columns) }
    isHeader = false
  }
}

const fitted = (cells: string[], length: number): string[] =>
  cells.length === length ? cells : Array.from({ length }, (_, index) => cells[index] ?? '')

async function byteOrderMark(file: FileHandle): Promise<string> {
  const { buffer } = await file.read({ buffer: Buffer.alloc(3), position: 0 })
  return buffer.toString('utf8') === '\uFEFF' ? '\uFEFF' : ''
}
