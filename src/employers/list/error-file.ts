import writeWorkbook from 'write-excel-file/node'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { csvLine } from '#policies/index.ts'
import type { Language } from '#web/view.ts'
import type { Batch, ListLayout } from '../batch.ts'
import { openCells, openFaults } from '../rows/sealed.ts'
import { rowsAfter } from '../rows/store.ts'
import { ERRORS_TITLE } from './columns.ts'

const ROWS_AT_ONCE = 2000

/** A file for whoever sends lists. */
export interface ListFile {
  bytes: Uint8Array
  contentType: string
  ending: 'csv' | 'xlsx'
}

/**
 * The rows that were not filed, or not taken back, in the layout of their list with one more column: why. Corrected, it
 * may be sent again as it is.
 */
export async function errorFile(
  tx: Tx,
  sealing: Sealing,
  batch: Batch,
  language: Language,
): Promise<ListFile> {
  const at = batch.columns.flatMap((_, index) => (batch.titles[index] === ERRORS_TITLE ? [index] : []))
  const titles = batch.titles.filter((_, index) => !at.includes(index))
  const lines = [[...titles, ERRORS_TITLE]]
  for (let after = 0; ; ) {
    const rows = await rowsAfter(tx, {
      batchId: batch.batchId,
      after,
      states: ['faulty', 'refused', 'kept'],
      limit: ROWS_AT_ONCE,
    })
    for (const row of rows) {
      const cells = openCells(sealing, row)
      const fitted = batch.titles
        .map((_, index) => cells[index] ?? '')
        .filter((_, index) => !at.includes(index))
      const why = openFaults(sealing, row).map(({ says }) => says[language])
      lines.push([...fitted, why.join(' ')])
    }
    if (rows.length < ROWS_AT_ONCE) break
    after = rows.at(-1)!.row
  }
  return writeList(lines, batch.layout)
}

/** Writes rows as a list: a workbook, or CSV in UTF-8 with a byte order mark, which spreadsheets need. */
export async function writeList(lines: readonly string[][], layout: ListLayout): Promise<ListFile> {
  if (layout === 'xlsx') {
    const rows = lines.map(cells => cells.map(cell => (cell === '' ? null : cell)))
    return {
      bytes: await writeWorkbook(rows).toBuffer(),
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ending: 'xlsx',
    }
  }
  const text = lines.map(cells => csvLine(cells.map(notAFormula), layout)).join('')
  return { bytes: Buffer.from(`\uFEFF${text}`), contentType: 'text/csv; charset=utf-8', ending: 'csv' }
}

/** The cells are an employer's: one that begins like a formula is not run as one. A phone with a plus is left as it is. */
const notAFormula = (cell: string): string =>
  /^[=@\t\r]|^[+-](?![\d\s().-]*$)/.test(cell) ? `'${cell}` : cell
