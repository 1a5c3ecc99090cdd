import { code128, qr } from './barcode.ts'
import { drawBarcode, figureSize, MODULES } from './barcode-figure.ts'
import { COLOURS, drawArtifact, FIELD, mm, type Sheet } from './document.ts'
import { STYLES, writeAt } from './text-blocks.ts'

/** What the panel at the head of a paper shows: a number in words, the digits its codes carry, and how long it holds. */
export interface NumberPanel {
  label: string
  digits: string
  shown: string
  validity: string
}

const HEIGHT = mm(35)
const PADDING = mm(4)

/** Draws a number large, with its Code 128 under it and its QR code at the right. */
export function drawNumberPanel(sheet: Sheet, panel: NumberPanel): void {
  const { pdf } = sheet
  const top = pdf.y
  drawArtifact(pdf, () => {
    pdf.rect(FIELD.left, top, FIELD.width, HEIGHT).lineWidth(0.8).stroke(COLOURS.line)
    pdf.rect(FIELD.left, top, mm(1.4), HEIGHT).fill(COLOURS.accent)
  })
  const linear = code128(panel.digits)
  const square = qr(panel.digits)
  const qrSize = figureSize(square, MODULES.qr)
  const x = FIELD.left + mm(6)
  const width = FIELD.width - qrSize.width - mm(10)
  writeAt(sheet, 'P', panel.label, STYLES.label, { x, y: top + mm(2.6), width })
  writeAt(sheet, 'P', panel.shown, STYLES.number, { x, y: top + mm(6), width })
  // The light zone of the code hangs over the margin, so that its bars stand under the digits.
  const bars = { x: x - linear.quiet * MODULES.code128.moduleWidth, y: top + mm(18.2), ...MODULES.code128 }
  drawBarcode(sheet, linear, bars, `Штрихкод Code 128: ${panel.shown}`)
  const besides = bars.x + figureSize(linear, MODULES.code128).width + mm(2)
  const validity = { x: besides, y: top + mm(18.6), width: FIELD.right - PADDING - qrSize.width - besides }
  writeAt(sheet, 'P', panel.validity, STYLES.strong, validity)
  const place = {
    x: FIELD.right - mm(1) - qrSize.width,
    y: top + (HEIGHT - qrSize.height) / 2,
    ...MODULES.qr,
  }
  drawBarcode(sheet, square, place, `QR-код: ${panel.shown}`)
  pdf.y = top + HEIGHT
}
