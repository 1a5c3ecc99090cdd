/** One BER-TLV object: a tag of one or two bytes, e.g. 0x62 or 0x5F21, and its value. */
export interface Tlv {
  tag: number
  value: Uint8Array
}

/** Writes one object; a value is at most 65 535 bytes. */
export function encodeTlv(tag: number, value: Uint8Array | readonly Uint8Array[]): Uint8Array {
  const body = value instanceof Uint8Array ? value : Buffer.concat(value)
  const tagBytes = tag > 0xff ? [tag >> 8, tag & 0xff] : [tag]
  return Buffer.concat([Uint8Array.from([...tagBytes, ...lengthBytes(body.length)]), body])
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length]
  if (length <= 0xff) return [0x81, length]
  if (length <= 0xffff) return [0x82, length >> 8, length & 0xff]
  throw new RangeError(`A value of ${length} bytes is too long for a card`)
}

/** Reads objects that follow each other to the end; null where the bytes are not that. */
export function decodeTlvs(bytes: Uint8Array): Tlv[] | null {
  const found: Tlv[] = []
  for (let at = 0; at < bytes.length; ) {
    const head = headOf(bytes.subarray(at))
    if (!head || at + head.whole > bytes.length) return null
    found.push({ tag: head.tag, value: bytes.subarray(at + head.size, at + head.whole) })
    at += head.whole
  }
  return found
}

/** How long the first object is with its head, from its first bytes alone; null where they are no head. */
export const wholeLength = (bytes: Uint8Array): number | null => headOf(bytes)?.whole ?? null

interface Head {
  tag: number
  /** Bytes of tag and length. */
  size: number
  /** Bytes of the whole object. */
  whole: number
}

function headOf(bytes: Uint8Array): Head | null {
  const [first, second] = bytes
  if (first === undefined) return null
  const isLong = (first & 0x1f) === 0x1f
  if (isLong && (second === undefined || second > 0x7f)) return null
  const tag = isLong ? (first << 8) | (second ?? 0) : first
  const at = isLong ? 2 : 1
  const short = bytes[at]
  if (short === undefined) return null
  if (short < 0x80) return { tag, size: at + 1, whole: at + 1 + short }
  const count = short & 0x7f
  if (count < 1 || count > 2 || at + 1 + count > bytes.length) return null
  const length = bytes.subarray(at + 1, at + 1 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  return { tag, size: at + 1 + count, whole: at + 1 + count + length }
}
