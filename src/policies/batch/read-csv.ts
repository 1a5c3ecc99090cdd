import type { Refusal } from '#kernel/outcome.ts'
import { notUtf8, unclosedQuote } from './refusals.ts'

/** A file that is no list at all; it ends the reading. */
export class UnreadableList extends Error {
  readonly refusals: Refusal[]
  constructor(refusals: Refusal[]) {
    super(refusals.map(refusal => refusal.says.en).join(' '))
    this.refusals = refusals
  }
}

/** One row: its number in the file as editors count lines of data (the header is row 1), and its cells. */
export interface CsvRow {
  row: number
  cells: string[]
}

/** The character between cells; the first row decides. */
export type Separator = ';' | ','

const LONGEST_ROW = 20_000

/** Reads CSV (RFC 4180, `;` or `,`, UTF-8 with or without BOM) a row at a time; blank lines are passed over. Throws UnreadableList. */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<CsvRow & { separator: Separator }> {
  let separator: Separator | undefined
  let row = 0
  for await (const line of wholeRows(linesOf(chunks), () => row + 1)) {
    row++
    if (line.trim() === '') continue
    separator ??= line.includes(';') ? ';' : ','
    yield { row, cells: cellsOf(line, separator), separator }
  }
}

/** A line break inside quotation marks is part of a cell: such lines are put together again. */
async function* wholeRows(lines: AsyncIterable<string>, next: () => number): AsyncGenerator<string> {
  let open: string | null = null
  for await (const line of lines) {
    const whole: string = open === null ? line : `${open}\n${line}`
    if (whole.length > LONGEST_ROW) throw new UnreadableList([unclosedQuote(next())])
    const closed = !whole.includes('"') || whole.split('"').length % 2 === 1
    open = closed ? null : whole
    if (closed) yield whole
  }
  if (open !== null) throw new UnreadableList([unclosedQuote(next())])
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decode(decoder, chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield withoutReturn(line)
    if (rest.length > LONGEST_ROW) throw new UnreadableList([notUtf8()])
  }
  rest += decode(decoder)
  if (rest) yield withoutReturn(rest)
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  let text: string
  try {
    text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    throw new UnreadableList([notUtf8()])
  }
  if (text.includes('\0')) throw new UnreadableList([notUtf8()])
  return text
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)

function cellsOf(line: string, separator: Separator): string[] {
  const pieces = line.split(separator)
  if (!line.includes('"')) return pieces
  const cells: string[] = []
  let open: string | null = null
  for (const piece of pieces) {
    const cell: string = open === null ? piece : open + separator + piece
    const isWhole = !cell.startsWith('"') || cell.split('"').length % 2 === 1
    open = isWhole ? null : cell
    if (isWhole) cells.push(unquoted(cell))
  }
  if (open !== null) cells.push(unquoted(open))
  return cells
}

const unquoted = (cell: string): string =>
  cell.startsWith('"') ? cell.replace(/^"|"$/g, '').replaceAll('""', '"') : cell

/** Writes a row of CSV. */
export const csvLine = (cells: readonly string[], separator: Separator): string =>
  `${cells.map(cell => (/[";,\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)}\r\n`
