import { fileURLToPath } from 'node:url'
import Pdf from 'pdfkit'
import { dayInWords } from './words.ts'

/** A paper while it is drawn: the PDF and the structure element that its blocks join. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument
  readonly root: PDFKit.PDFStructureElement
}

/** What a paper says about itself in its properties and at its foot. */
export interface PaperProperties {
  title: string
  subject: string
  issuedAt: Temporal.Instant
}

/** Millimetres in PDF points. */
export const mm = (length: number): number => (length * 72) / 25.4

/** The field of an A4 page that papers draw in, in points. */
export const FIELD = { left: mm(20), right: mm(190), width: mm(170), top: mm(14), bottom: mm(279) }

/** The colours of papers; each text colour keeps a contrast above 7:1 on white, and all survive a black-and-white printer. */
export const COLOURS = {
  ink: '#161d21',
  accent: '#0b4a63',
  quiet: '#45545b',
  line: '#aebdc4',
  tint: '#f0f5f7',
}

const fontFile = (name: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/pt-sans/${name}`))
const REGULAR = fontFile('400Regular/PTSans_400Regular.ttf')
const BOLD = fontFile('700Bold/PTSans_700Bold.ttf')

/** Makes a paper: tagged PDF in Russian on A4; equal properties and equal drawing give equal bytes. */
export async function renderPaper(
  properties: PaperProperties,
  draw: (sheet: Sheet) => void,
): Promise<Uint8Array> {
  const pdf = openPdf(properties)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  draw({ pdf, root })
  root.end()
  writeFooters(pdf, properties)
  pdf.end()
  const chunks: Uint8Array[] = await pdf.toArray()
  return new Uint8Array(Buffer.concat(chunks))
}

function openPdf({ title, subject, issuedAt }: PaperProperties): PDFKit.PDFDocument {
  // The file id is derived from these properties, so the clock must not reach them.
  const at = new Date(issuedAt.epochMilliseconds)
  const info = {
    Title: title,
    Subject: subject,
    Author: 'Polis',
    Creator: 'Polis',

    CreationDate: at,
    ModDate: at,
  }
  const pdf = new Pdf({
    size: 'A4',
    margins: { left: FIELD.left, top: FIELD.top, right: mm(20), bottom: mm(18) },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'ru-RU',
    displayTitle: true,
    bufferPages: true,
    font: REGULAR,
    info,
  })
  return pdf.registerFont('regular', REGULAR).registerFont('bold', BOLD)
}

/** Draws what is no part of the text: lines, tints, page numbers. */
export function drawArtifact(
  pdf: PDFKit.PDFDocument,
  draw: () => void,
  type: 'Layout' | 'Pagination' = 'Layout',
): void {
  pdf.markContent('Artifact', { type })
  draw()
  pdf.endMarkedContent()
}

/** Starts a new page where `height` points no longer fit on this one. */
export function keepRoom(sheet: Sheet, height: number): void {
  if (sheet.pdf.y + height <= FIELD.bottom) return
  sheet.pdf.addPage()
  sheet.pdf.y = FIELD.top
}

function writeFooters(pdf: PDFKit.PDFDocument, { title, issuedAt }: PaperProperties): void {
  const { count } = pdf.bufferedPageRange()
  const at = issuedAt.toZonedDateTimeISO('Europe/Moscow')
  const made = `${dayInWords(at.toPlainDate())}, ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page)
    const left = `${title}. Сформировано ${made} по московскому времени`
    drawArtifact(pdf, () => writeFooter(pdf, left, `${page + 1} / ${count}`), 'Pagination')
  }
}

function writeFooter(pdf: PDFKit.PDFDocument, left: string, right: string): void {
  const y = mm(283)
  pdf.moveTo(FIELD.left, y).lineTo(FIELD.right, y).lineWidth(0.5).stroke(COLOURS.line)
  pdf.font('regular').fontSize(8).fillColor(COLOURS.quiet)
  pdf.text(left, FIELD.left, y + 4, { lineBreak: false })
  pdf.text(right, FIELD.right - pdf.widthOfString(right), y + 4, { lineBreak: false })
}
