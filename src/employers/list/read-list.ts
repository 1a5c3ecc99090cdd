import { setImmediate as others } from 'node:timers/promises'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { readCsv, UnreadableList } from '#policies/index.ts'
import type { ListLayout } from '../batch.ts'
import { unreadable } from '../refusals.ts'
import { readHeader, type Header } from './read-header.ts'
import { isZip, readWorkbook } from '../workbook/read-workbook.ts'

/** A row of a list: its number as a spreadsheet counts it, and its cells with what is dropped left empty. */
export interface ListRow {
  row: number
  cells: string[]
}

/** A list as it was sent. */
export interface ReadList extends Header {
  layout: ListLayout
  rows: AsyncIterable<ListRow>
}

interface RawRow extends ListRow {
  layout: ListLayout
}

/**
 * Reads a list by its content: a workbook, or CSV with `;` or `,` in UTF-8 (with or without a byte order mark) or
 * windows-1251. Rows are read while they are taken; a file that breaks on the way throws UnreadableList.
 */
export async function readList(bytes: Buffer): Promise<Outcome<ReadList>> {
  const rows = isZip(bytes) ? workbookRows(bytes) : csvRows(bytes)
  try {
    const first = await rows.next()
    if (first.done) return refused(unreadable())
    const header = readHeader(first.value.cells)
    if (!header.ok) {
      await rows.return(undefined)
      return header
    }
    const { layout } = first.value
    return granted({ ...header.value, layout, rows: withoutDropped(rows, header.value) })
  } catch (error) {
    if (error instanceof UnreadableList) return refused(...error.refusals)
    throw error
  }
}

async function* csvRows(bytes: Buffer): AsyncGenerator<RawRow> {
  for await (const { row, cells, separator } of readCsv(chunksOf(inUtf8(bytes))))
    yield { row, cells, layout: separator }
}

async function* workbookRows(bytes: Buffer): AsyncGenerator<RawRow> {
  for await (const { row, cells } of readWorkbook(bytes)) yield { row, cells, layout: 'xlsx' }
}

/** UTF-8 as it is; anything else without zero bytes is what Russian spreadsheets write. */
function inUtf8(bytes: Buffer): Buffer {
  if (bytes.includes(0)) throw new UnreadableList([unreadable()])
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return bytes
  } catch {
    return Buffer.from(new TextDecoder('windows-1251').decode(bytes))
  }
}

const CHUNK = 256 * 1024

async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    // A long list is read in pieces, between which the server answers others.
    await others()
    yield bytes.subarray(at, at + CHUNK)
  }
}

/** @law s4-2016-11 S4:226 (the place of work is not part of an application) */
async function* withoutDropped(rows: AsyncGenerator<RawRow>, { columns }: Header): AsyncGenerator<ListRow> {
  try {
    for (;;) {
      const next = await rows.next()
      if (next.done) return
      const { row, cells } = next.value
      const kept = cells.length > columns.length ? trimmed(cells, columns.length) : cells
      if (kept.some(cell => cell.trim() !== ''))
        yield { row, cells: kept.map((cell, index) => (columns[index] === 'dropped' ? '' : cell)) }
    }
  } finally {
    // Whoever stops reading early lets go of the file too.
    await rows.return(undefined)
  }
}

/** Empty cells to the right of the last title are no fault. */
const trimmed = (cells: string[], length: number): string[] =>
  cells.slice(length).every(cell => cell.trim() === '') ? cells.slice(0, length) : cells
