import { crc32 } from 'node:zlib'

/** The kinds of file that may be attached. */
export type FileKind = 'image/jpeg' | 'image/png' | 'application/pdf'

/**
 * What a file is by its content, whatever its name says; null where it is none of the kinds, or broken. The structure is
 * checked as far as an unfinished or disguised file shows itself; nothing is decoded.
 */
export function fileKind(bytes: Buffer): FileKind | null {
  if (isPng(bytes)) return 'image/png'
  if (isJpeg(bytes)) return 'image/jpeg'
  return isPdf(bytes) ? 'application/pdf' : null
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Signature, a sound header with a size, picture data and the end, each chunk as long as it says. */
function isPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return false
  let hasData = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (at + 12 + length > bytes.length) return false
    if (at === 8 && !isPngHeader(bytes, name, length)) return false
    if (name === 'IEND') return hasData
    hasData ||= name === 'IDAT' && length > 0
    at += 12 + length
  }
  return false
}

const isPngHeader = (bytes: Buffer, name: string, length: number): boolean =>
  name === 'IHDR' &&
  length === 13 &&
  bytes.readUInt32BE(16) > 0 &&
  bytes.readUInt32BE(20) > 0 &&
  crc32(bytes.subarray(12, 29)) === bytes.readUInt32BE(29)

const START_OF_SCAN = 0xda
const NOT_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc])

/** Segments one after another, a frame with a size before the scan, and the end marker after it. */
function isJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false
  let hasFrame = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return false
    if (marker === START_OF_SCAN)
      return hasFrame && bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at + 2 + length
    hasFrame ||= isFrame(bytes, at, marker, length)
    at += 2 + length
  }
  return false
}

const isFrame = (bytes: Buffer, at: number, marker: number, length: number): boolean =>
  marker >= 0xc0 &&
  marker <= 0xcf &&
  !NOT_FRAMES.has(marker) &&
  length >= 8 &&
  bytes.readUInt16BE(at + 5) > 0 &&
  bytes.readUInt16BE(at + 7) > 0

const PDF_TAIL = 2048

/** The header at the very beginning, an object, and the reference and the end mark in the tail. */
function isPdf(bytes: Buffer): boolean {
  if (!/^%PDF-[12]\.\d[\s%]/.test(bytes.toString('latin1', 0, 9))) return false
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - PDF_TAIL))
  return /startxref\s+\d+\s+%%EOF/.test(tail) && bytes.includes(' obj')
}
