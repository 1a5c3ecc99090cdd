import { COLOURS, drawArtifact, FIELD, keepRoom, mm, type Sheet } from './document.ts'

/** How a text looks; lengths in points. */
export interface TextStyle {
  font: 'regular' | 'bold'
  size: number
  colour: string
  lineGap?: number
  characterSpacing?: number
}

/** Where a text stands; `y` is its top. */
export interface Place {
  x: number
  y: number
  width: number
}

/** The styles of papers. */
export const STYLES = {
  mark: { font: 'bold', size: 8.5, colour: COLOURS.accent, characterSpacing: 1.1 },
  title: { font: 'bold', size: 23, colour: COLOURS.ink, lineGap: -2 },
  lead: { font: 'regular', size: 11.5, colour: COLOURS.quiet, lineGap: 1 },
  heading: { font: 'bold', size: 12.5, colour: COLOURS.accent },
  body: { font: 'regular', size: 10.5, colour: COLOURS.ink, lineGap: 1.5 },
  strong: { font: 'bold', size: 10.5, colour: COLOURS.ink, lineGap: 1.5 },
  label: { font: 'regular', size: 9.5, colour: COLOURS.quiet, lineGap: 1 },
  small: { font: 'regular', size: 8.5, colour: COLOURS.quiet, lineGap: 1 },
  number: { font: 'bold', size: 25, colour: COLOURS.ink, characterSpacing: 0.6 },
} satisfies Record<string, TextStyle>

const textOptions = (style: TextStyle, width: number) => ({
  width,
  lineGap: style.lineGap ?? 0,
  characterSpacing: style.characterSpacing ?? 0,
})

/** The height of a text in points when set in `width`. */
export function measure({ pdf }: Sheet, text: string, style: TextStyle, width: number): number {
  pdf.font(style.font).fontSize(style.size)
  return pdf.heightOfString(text, textOptions(style, width))
}

/** A structure element that draws its text where it joins the structure. */
export function textElement(
  { pdf }: Sheet,
  tag: string,
  text: string,
  style: TextStyle,
  place: Place,
): PDFKit.PDFStructureElement {
  return pdf.struct(tag, {}, () => {
    pdf.font(style.font).fontSize(style.size).fillColor(style.colour)
    pdf.text(text, place.x, place.y, textOptions(style, place.width))
  })
}

/** Writes a text at a place, leaving the next line's top in `pdf.y`. */
export function writeAt(sheet: Sheet, tag: string, text: string, style: TextStyle, place: Place): void {
  sheet.root.add(textElement(sheet, tag, text, style, place))
}

/** Writes a text over the whole width below what stands already. */
export function write(sheet: Sheet, tag: string, text: string, style: TextStyle, gapAfter = 0): void {
  keepRoom(sheet, measure(sheet, text, style, FIELD.width))
  writeAt(sheet, tag, text, style, { x: FIELD.left, y: sheet.pdf.y, width: FIELD.width })
  sheet.pdf.y += gapAfter
}

/** The head of a paper: the mark of compulsory health insurance, a rule, the title, what the paper is. */
export function writeHead(sheet: Sheet, title: string, lead: string): void {
  const { pdf } = sheet
  write(sheet, 'P', 'ОБЯЗАТЕЛЬНОЕ МЕДИЦИНСКОЕ СТРАХОВАНИЕ', STYLES.mark, 4)
  drawArtifact(pdf, () => {
    pdf.rect(FIELD.left, pdf.y, FIELD.width, 2.2).fill(COLOURS.accent)
    pdf.rect(FIELD.left, pdf.y + 3.6, FIELD.width, 0.6).fill(COLOURS.accent)
  })
  pdf.y += mm(5.5)
  write(sheet, 'H1', title, STYLES.title, 2)
  write(sheet, 'P', lead, STYLES.lead, mm(3))
}

/** A heading that never stands alone at the foot of a page. */
export function writeHeading(sheet: Sheet, text: string): void {
  sheet.pdf.y += mm(3.2)
  keepRoom(sheet, mm(18))
  write(sheet, 'H2', text, STYLES.heading, 2)
}

/** A list of points. */
export function writePoints(sheet: Sheet, points: readonly string[]): void {
  const { pdf, root } = sheet
  const list = pdf.struct('L')
  root.add(list)
  const indent = mm(4.5)
  for (const point of points) {
    keepRoom(sheet, measure(sheet, point, STYLES.body, FIELD.width - indent))
    const y = pdf.y
    const label = textElement(sheet, 'Lbl', '•', STYLES.body, { x: FIELD.left, y, width: indent })
    const place = { x: FIELD.left + indent, y, width: FIELD.width - indent }
    list.add(pdf.struct('LI', {}, [label, textElement(sheet, 'LBody', point, STYLES.body, place)]))
    pdf.y += 2
  }
  list.end()
}
