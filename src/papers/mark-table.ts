import { COLOURS, drawArtifact, FIELD, keepRoom, mm, type Sheet } from './document.ts'
import { tableHeader } from './fact-table.ts'
import { measure, STYLES, textElement } from './text-blocks.ts'
import type { InsurerMark } from './types.ts'
import { dayInWords, orNotInRegister } from './words.ts'

const COLUMNS = [
  { head: 'Страхует с', width: mm(24) },
  { head: 'Страховая медицинская организация, адрес, телефон', width: mm(80) },
  { head: 'Регион', width: mm(34) },
  { head: 'Подпись, печать', width: mm(32) },
]
const PADDING = 4
const LEAST_HEIGHT = mm(17)
const LEAST_LINES = 8

/** The table of marks about insurers: those made already and empty lines for those to come. */
export function drawMarkTable(sheet: Sheet, marks: readonly InsurerMark[]): void {
  const { pdf, root } = sheet
  const table = pdf.struct('Table', { title: 'Отметки о страховых медицинских организациях' })
  root.add(table)
  drawLine(
    sheet,
    table,
    COLUMNS.map(({ head }) => head),
    'head',
  )
  for (const { insuredFrom, insurer, region } of marks) {
    const contacts = `${insurer.name}\n${orNotInRegister(insurer.address)}\nтел.: ${orNotInRegister(insurer.phone)}`
    drawLine(sheet, table, [dayInWords(insuredFrom), contacts, region, ''])
  }
  table.end()
  for (let empty = marks.length; empty < LEAST_LINES; empty += 1) {
    if (pdf.y + LEAST_HEIGHT > FIELD.bottom) break
    drawFrame(sheet, pdf.y, LEAST_HEIGHT)
    pdf.y += LEAST_HEIGHT
  }
}

function drawLine(sheet: Sheet, table: PDFKit.PDFStructureElement, texts: string[], head?: 'head'): void {
  const { pdf } = sheet
  const style = head ? STYLES.label : STYLES.body
  const cells = COLUMNS.map(({ width }, n) => ({ text: texts[n] ?? '', width: width - 2 * PADDING }))
  const heights = cells.map(({ text, width }) => measure(sheet, text, style, width) + 2 * PADDING)
  const height = Math.max(head ? 0 : LEAST_HEIGHT, ...heights)
  keepRoom(sheet, height)
  const y = pdf.y
  drawFrame(sheet, y, height, head && COLOURS.tint)
  let x = FIELD.left
  const elements = cells.map(({ text, width }) => {
    const place = { x: x + PADDING, y: y + PADDING, width }
    x += width + 2 * PADDING
    return head ? tableHeader(sheet, text, place, 'Column') : textElement(sheet, 'TD', text, style, place)
  })
  table.add(pdf.struct('TR', {}, elements))
  pdf.y = y + height
}

/** An empty line carries no text, so all of it is drawing. */
function drawFrame({ pdf }: Sheet, y: number, height: number, tint?: string): void {
  drawArtifact(pdf, () => {
    if (tint) pdf.rect(FIELD.left, y, FIELD.width, height).fill(tint)
    let x = FIELD.left
    for (const { width } of COLUMNS) {
      pdf.rect(x, y, width, height)
      x += width
    }
    pdf.lineWidth(0.6).stroke(COLOURS.line)
  })
}
