import { COLOURS, drawArtifact, FIELD, keepRoom, mm, type Sheet } from './document.ts'
import { measure, STYLES, textElement, type TextStyle } from './text-blocks.ts'

const LABEL_WIDTH = mm(43)
const GAP = mm(4)
const PADDING = 2.4

/** One line of a table of facts: its label and its value; the value of the main line is bold. */
export type Fact = readonly [label: string, value: string, weight?: 'main']

/** A table of two columns, label and value, with a rule under each line. */
export function writeFacts(sheet: Sheet, title: string, facts: readonly Fact[]): void {
  const { pdf, root } = sheet
  const table = pdf.struct('Table', { title })
  root.add(table)
  for (const fact of facts) writeFact(sheet, table, fact)
  table.end()
}

function writeFact(sheet: Sheet, table: PDFKit.PDFStructureElement, [label, value, weight]: Fact): void {
  const { pdf } = sheet
  const style: TextStyle = weight ? STYLES.strong : STYLES.body
  const valueWidth = FIELD.width - LABEL_WIDTH - GAP
  const height =
    Math.max(measure(sheet, label, STYLES.label, LABEL_WIDTH), measure(sheet, value, style, valueWidth)) +
    2 * PADDING
  keepRoom(sheet, height)
  const top = pdf.y
  const y = top + PADDING
  // A label is set smaller than its value: one point lower, both stand on one line.
  const th = tableHeader(sheet, label, { x: FIELD.left, y: y + 1, width: LABEL_WIDTH }, 'Row')
  const td = textElement(sheet, 'TD', value, style, {
    x: FIELD.left + LABEL_WIDTH + GAP,
    y,
    width: valueWidth,
  })
  table.add(pdf.struct('TR', {}, [th, td]))
  pdf.y = top + height
  drawArtifact(pdf, () =>
    pdf.moveTo(FIELD.left, pdf.y).lineTo(FIELD.right, pdf.y).lineWidth(0.5).stroke(COLOURS.line),
  )
}

/** A header cell that says whether it heads a row or a column. */
export function tableHeader(
  { pdf }: Sheet,
  text: string,
  place: { x: number; y: number; width: number },
  scope: 'Row' | 'Column',
): PDFKit.PDFStructureElement {
  const options = { title: text, scope }
  return pdf.struct('TH', options, () => {
    pdf.font(STYLES.label.font).fontSize(STYLES.label.size).fillColor(STYLES.label.colour)
    pdf.text(text, place.x, place.y, { width: place.width, lineGap: STYLES.label.lineGap })
  })
}
