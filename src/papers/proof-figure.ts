import { qr } from './barcode.ts'
import { drawBarcode, figureSize, MODULES } from './barcode-figure.ts'
import { FIELD, keepRoom, mm, type Sheet } from './document.ts'
import { STYLES, writeAt } from './text-blocks.ts'
import type { PaperProof } from './types.ts'
import { dayInWords } from './words.ts'

/** Draws the signed proof as a QR code with what it is for and what comes `after` it; the block stays whole on one page. */
export function drawProof(sheet: Sheet, proof: PaperProof, after: string): void {
  const { pdf } = sheet
  const code = qr(proof.text)
  const size = figureSize(code, MODULES.proof)
  pdf.y += mm(2)
  keepRoom(sheet, size.height)
  const top = pdf.y
  // The light zone of the code hangs over the margin, so that its squares stand under the text.
  const x = FIELD.left - code.quiet * MODULES.proof.moduleWidth
  const beside = { x: x + size.width + mm(2), width: FIELD.right - x - size.width - mm(2) }
  const last = proof.expiresAt.subtract({ seconds: 1 }).toZonedDateTimeISO('Europe/Moscow').toPlainDate()
  const until = `Код действует до ${dayInWords(last)} включительно.`
  writeAt(sheet, 'H2', 'Подтверждение без сети', STYLES.heading, { ...beside, y: top + mm(1) })
  drawBarcode(sheet, code, { x, y: top, ...MODULES.proof }, 'QR-код подтверждения страхования')
  writeAt(sheet, 'P', until, STYLES.strong, { ...beside, y: top + mm(7.5) })
  writeAt(sheet, 'P', `${WHAT_FOR} ${after}`, STYLES.body, { ...beside, y: pdf.y })
  pdf.y = top + size.height
}

const WHAT_FOR =
  'Регистратура проверит этот код, даже если у неё нет связи: подпись нельзя подделать. Вместе с кодом покажите документ.'
