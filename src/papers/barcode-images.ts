import { type Barcode, code128, pdf417, qr } from './barcode.ts'

/** How large a module is on the page, in CSS pixels, and what a screen reader says; without a label the image is decorative. */
export interface BarcodeImageOptions {
  pixelsPerModule?: number
  label?: string
}

/** Code 128 of digits as an SVG for a page. */
export const code128Svg = (digits: string, options: BarcodeImageOptions = {}): string =>
  svg(code128(digits), { pixelsPerModule: 2, ...options })

/** A QR code of text as an SVG for a page. */
export const qrSvg = (text: string, options: BarcodeImageOptions = {}): string =>
  svg(qr(text), { pixelsPerModule: 6, ...options })

/** The Compact PDF417 of a paper policy as an SVG for a page; takes its 130 bytes. */
export const pdf417Svg = (bytes: Uint8Array, options: BarcodeImageOptions = {}): string =>
  svg(pdf417(bytes), { pixelsPerModule: 2, ...options })

/** Presentation attributes only: a strict content security policy blocks inline styles. */
function svg(barcode: Barcode, options: BarcodeImageOptions & { pixelsPerModule: number }): string {
  const { width, height, bars } = barcode
  const path = bars.map(bar => `M${bar.x} ${bar.y}h${bar.width}v${bar.height}h-${bar.width}z`).join('')
  const role =
    options.label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escape(options.label)}"`
  const size = `width="${width * options.pixelsPerModule}" height="${height * options.pixelsPerModule}"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" shape-rendering="crispEdges" ${role}>` +
    `<rect width="${width}" height="${height}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
  )
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
