import type { VNode } from 'preact'
import { code128Svg, qrSvg } from '#papers/barcode-images.ts'

/** The digits as Code 128, drawn in the page itself: it needs no second request and stays sharp. */
export const BarcodeSvg = ({ digits, label }: { digits: string; label: string }): VNode =>
  drawn(code128Svg(digits, { label }))

/** The digits as a QR code, drawn in the page itself. */
export const QrSvg = ({ digits, label }: { digits: string; label: string }): VNode =>
  drawn(qrSvg(digits, { label }))

/** A proof as a QR code: smaller modules, as it holds more. */
export const ProofSvg = ({ text, label }: { text: string; label: string }): VNode =>
  drawn(qrSvg(text, { label, pixelsPerModule: 4 }))

// The markup is made of digits and of our own texts, escaped where it is made.
const drawn = (svg: string): VNode => (
  <div class="polis-barcode govuk-!-margin-bottom-3" dangerouslySetInnerHTML={{ __html: svg }} />
)
