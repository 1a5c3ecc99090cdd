import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from 'read-excel-file/universal'
import { ArchiveRefused, unpackedArchive } from './archive.ts'
import type { Said, SheetRow, ToRead } from './said.ts'

const ROWS_AT_ONCE = 500

/** The first sheet, read in a thread of its own: whoever waits for it serves others meanwhile. */
async function sheetOf({ bytes, most }: ToRead): Promise<SheetRow[] | 'too-big' | 'unreadable'> {
  try {
    const archive = unpackedArchive(Buffer.from(bytes), most)
    const rows = await readSheet(new Blob([new Uint8Array(archive)]))
    return rows.map((cells, index) => ({ row: index + 1, cells: cells.map(textOf) }))
  } catch (error) {
    // The package throws errors of several kinds for files that are no workbook.
    return error instanceof ArchiveRefused ? error.why : 'unreadable'
  }
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  return typeof cell === 'string' ? cell : ''
}

const sheet = sheetOf(workerData as ToRead)
let said = 0

const next = async (): Promise<Said> => {
  const rows = await sheet
  if (typeof rows === 'string') return { why: rows }
  said += ROWS_AT_ONCE
  return { rows: rows.slice(said - ROWS_AT_ONCE, said) }
}

parentPort?.on('message', () => void next().then(answer => parentPort?.postMessage(answer, [])))
