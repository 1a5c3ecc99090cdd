/** A row of the first sheet: its number as a spreadsheet counts it, and its cells as the text that people would type. */
export interface SheetRow {
  row: number
  cells: string[]
}

/** What the thread that reads a workbook says: rows each time it is asked for some, at last none, or why it cannot. */
export type Said = { rows: SheetRow[] } | { why: 'too-big' | 'unreadable' }

/** What the thread is given. */
export interface ToRead {
  bytes: Uint8Array
  /** The most bytes that the workbook may become unpacked. */
  most: number
}
