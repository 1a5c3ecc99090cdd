import bwip from 'bwip-js'
import { invariant } from '#kernel/outcome.ts'
import { compactBytes } from './byte-compaction.ts'

/** A dark rectangle of a barcode, in modules. */
export interface Bar {
  x: number
  y: number
  width: number
  height: number
}

/** A barcode as dark rectangles on light ground, its quiet zone included; every length is in modules. */
export interface Barcode {
  width: number
  height: number
  /** How wide the quiet zone is at either side. */
  quiet: number
  bars: readonly Bar[]
}

// Heights and zones of linear codes are chosen, not given: 10 modules is the least quiet zone that Code 128 allows.
const LINEAR_HEIGHT = 36
const LINEAR_QUIET = 10
const QR_QUIET = 4
// The rules of the policy barcode ask for 3 mm of free field around 50 mm of 205 modules: 12.3 modules.
const POLICY_QUIET = 13

/** Code 128 of digits. */
export function code128(digits: string): Barcode {
  invariant(/^\d+$/.test(digits), 'Code 128 on papers holds digits only')
  const [symbol] = bwip.raw('code128', digits, '')
  invariant(symbol && 'sbs' in symbol, 'the encoder answers widths of bars for Code 128')
  const bars: Bar[] = []
  let x = LINEAR_QUIET
  for (const [n, width] of symbol.sbs.entries()) {
    if (n % 2 === 0) bars.push({ x, y: 0, width, height: LINEAR_HEIGHT })
    x += width
  }
  return { width: x + LINEAR_QUIET, height: LINEAR_HEIGHT, quiet: LINEAR_QUIET, bars }
}

/** A QR code of text, error correction level M or better where the size allows. */
export const qr = (text: string): Barcode => matrix('qrcode', text, 'eclevel=M', QR_QUIET)

/** Compact PDF417 of at most 130 bytes: 15 rows, 10 columns, byte mode, error correction level 4, as on the paper policy. */
export function pdf417(bytes: Uint8Array): Barcode {
  invariant(bytes.length > 0 && bytes.length <= 130, 'a policy barcode holds from 1 to 130 bytes')
  const codewords = compactBytes(bytes).map(codeword => `^${String(codeword).padStart(3, '0')}`)
  return matrix('pdf417compact', codewords.join(''), 'raw rows=15 columns=10 eclevel=4', POLICY_QUIET)
}

function matrix(kind: string, text: string, options: string, quiet: number): Barcode {
  const [symbol] = bwip.raw(kind, text, options)
  invariant(symbol && 'pixs' in symbol, 'the encoder answers pixels for a two-dimensional code')
  const { pixs, pixx, pixy } = symbol
  const rows = Array.from({ length: pixs.length / pixx }, (_, n) => pixs.slice(n * pixx, (n + 1) * pixx))
  // A row of PDF417 stands three modules tall, a row of QR one.
  const height = pixy / rows.length
  const bars = rows.flatMap((row, n) =>
    darkRuns(row).map(run => ({ x: run.x + quiet, y: n * height + quiet, width: run.width, height })),
  )
  return { width: pixx + 2 * quiet, height: pixy + 2 * quiet, quiet, bars }
}

function darkRuns(row: number[]): { x: number; width: number }[] {
  const runs: { x: number; width: number }[] = []
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last && last.x + last.width === x) last.width += 1
    else runs.push({ x, width: 1 })
  }
  return runs
}
