import type { Barcode } from './barcode.ts'
import { mm, type Sheet } from './document.ts'

/** Where a barcode stands and how large its modules are, in points; the light zone around it is counted in. */
export interface FigurePlace {
  x: number
  y: number
  moduleWidth: number
  moduleHeight: number
}

/** The size of a barcode in points, light zone included. */
export const figureSize = (barcode: Barcode, place: Omit<FigurePlace, 'x' | 'y'>) => ({
  width: barcode.width * place.moduleWidth,
  height: barcode.height * place.moduleHeight,
})

/** Draws a barcode as vector paths, a figure with words for those who do not see it. */
export function drawBarcode(sheet: Sheet, barcode: Barcode, place: FigurePlace, alt: string): void {
  const { pdf, root } = sheet
  const { width, height } = figureSize(barcode, place)
  const options = { alt, bbox: [place.x, place.y, place.x + width, place.y + height], placement: 'Block' }
  const figure = pdf.struct('Figure', options, () => {
    pdf.rect(place.x, place.y, width, height).fill('#ffffff')
    // One path for all bars: separate fills would leave hairlines between neighbours.
    for (const bar of barcode.bars) {
      pdf.rect(
        place.x + bar.x * place.moduleWidth,
        place.y + bar.y * place.moduleHeight,
        bar.width * place.moduleWidth,
        bar.height * place.moduleHeight,
      )
    }
    pdf.fill('#000000')
  })
  root.add(figure)
}

/** Module sizes of papers: wide enough for a 150 dpi scan of an office printer. */
export const MODULES = {
  code128: { moduleWidth: mm(0.4), moduleHeight: mm(0.4) },
  qr: { moduleWidth: mm(1), moduleHeight: mm(1) },
  /** A proof holds more than a number, so that its modules are smaller. */
  proof: { moduleWidth: mm(0.5), moduleHeight: mm(0.5) },
  /** 205 by 45 modules make the 50 × 11 mm of the policy's rules. */
  policy: { moduleWidth: mm(50 / 205), moduleHeight: mm(11 / 45) },
}
