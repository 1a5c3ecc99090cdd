import { COLOURS, drawArtifact, FIELD, keepRoom, mm, type Sheet } from './document.ts'
import { STYLES, writeAt } from './text-blocks.ts'

const HEIGHT = mm(28)

/** Leaves room for signatures, each with a line of its own, and for a stamp at the right. */
export function drawSignaturePlace(sheet: Sheet, signers: readonly string[]): void {
  const { pdf } = sheet
  pdf.y += mm(3)
  keepRoom(sheet, HEIGHT)
  const top = pdf.y
  const stamp = { x: FIELD.right - mm(18), y: top + mm(14) }
  drawArtifact(pdf, () => {
    pdf.circle(stamp.x, stamp.y, mm(14)).lineWidth(0.7).dash(3, { space: 3 }).stroke(COLOURS.line).undash()
  })
  writeAt(sheet, 'P', 'М. П.', STYLES.label, { x: stamp.x - mm(4), y: stamp.y - 6, width: mm(14) })
  const width = FIELD.width - mm(42)
  for (const [n, signer] of signers.entries()) {
    const y = top + mm(7) + n * mm(13)
    drawArtifact(pdf, () =>
      pdf
        .moveTo(FIELD.left, y)
        .lineTo(FIELD.left + width, y)
        .lineWidth(0.6)
        .stroke(COLOURS.quiet),
    )
    writeAt(sheet, 'P', signer, STYLES.small, { x: FIELD.left, y: y + 2, width })
  }
  pdf.y = top + HEIGHT
}
