import { crc32 } from 'node:zlib'

/*
 * The changeable memory (ours): two places of 520 bytes that take turns, so that a loss of power between any two bytes leaves
 * the old record or the new one. A place begins with a byte that says "whole" and is written last, the turn (4 bytes), the
 * length (2), and a checksum of turn, length and record (4).
 */
const SIZE = 520
const HEAD = 11
const WHOLE = 0xa5

/** The bytes of the two places together. */
export const AREA_SIZE = 2 * SIZE

/** The longest insurer file that a place holds. */
export const LONGEST_RECORD = SIZE - HEAD

/** One of the two places. */
export type Slot = 0 | 1

/** A whole record of a place and its turn. */
export interface SlotRecord {
  turn: number
  record: Uint8Array
}

/** One write to the memory. */
export interface SlotWrite {
  offset: number
  bytes: Uint8Array
}

/** An area in which nothing was ever written. */
export const emptyArea = (): Uint8Array => new Uint8Array(AREA_SIZE)

/** The record of a place; null where it was never written whole. */
export function readSlot(area: Uint8Array, slot: Slot): SlotRecord | null {
  const place = Buffer.from(area.subarray(slot * SIZE, (slot + 1) * SIZE))
  const length = place.readUInt16BE(5)
  if (place[0] !== WHOLE || length > LONGEST_RECORD) return null
  const record = place.subarray(HEAD, HEAD + length)
  const turn = place.readUInt32BE(1)
  return place.readUInt32BE(7) === checksum(turn, record) ? { turn, record } : null
}

/** The place whose record is current; null on a card that has none. */
export function currentSlot(area: Uint8Array): Slot | null {
  const [first, second] = [readSlot(area, 0), readSlot(area, 1)]
  if (first && second) return first.turn > second.turn ? 0 : 1
  return first ? 0 : second ? 1 : null
}

/** The place that may be written: the one that is not current. */
export const freeSlot = (area: Uint8Array): Slot => (currentSlot(area) === 0 ? 1 : 0)

/** Says that a place is no longer whole: the first write to it. */
export const openSlot = (slot: Slot): SlotWrite => ({ offset: slot * SIZE, bytes: Uint8Array.of(0) })

/** A part of the record. */
export const fillSlot = (slot: Slot, at: number, bytes: Uint8Array): SlotWrite => ({
  offset: slot * SIZE + HEAD + at,
  bytes,
})

/** Makes a filled place current, in this order: turn, length and checksum first, the byte that says "whole" last. */
export function closeSlot(area: Uint8Array, slot: Slot, record: Uint8Array): SlotWrite[] {
  const current = currentSlot(area)
  const turn = current === null ? 1 : (readSlot(area, current)?.turn ?? 0) + 1
  const head = Buffer.alloc(HEAD - 1)
  head.writeUInt32BE(turn, 0)
  head.writeUInt16BE(record.length, 4)
  head.writeUInt32BE(checksum(turn, record), 6)
  return [
    { offset: slot * SIZE + 1, bytes: head },
    { offset: slot * SIZE, bytes: Uint8Array.of(WHOLE) },
  ]
}

function checksum(turn: number, record: Uint8Array): number {
  const head = Buffer.alloc(6)
  head.writeUInt32BE(turn, 0)
  head.writeUInt16BE(record.length, 4)
  return crc32(record, crc32(head))
}
