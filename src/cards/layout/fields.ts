import type { Day } from '#kernel/day.ts'
import { decodeCardDay } from './card-day.ts'
import { decodeTlvs, type Tlv } from './tlv.ts'

/** The objects of a file by tag. */
export interface Fields {
  text(tag: number): string | undefined
  bytes(tag: number): Uint8Array | undefined
  /** Null where there is no day; throws BrokenFile where the bytes are not one. */
  day(tag: number): Day | null
  inside(tag: number): Fields | null
}

/** The bytes of a file are not what the layout says. */
export class BrokenFile extends Error {}

/** The fields inside the root object of a file; null where the bytes are not one object of that tag. */
export function fieldsOf(file: Uint8Array, root: number): Fields | null {
  const [only, ...others] = decodeTlvs(file) ?? []
  if (only?.tag !== root || others.length > 0) return null
  return fields(only.value)
}

function fields(value: Uint8Array): Fields | null {
  const inside = decodeTlvs(value)
  if (!inside) return null
  const byTag = new Map<number, Tlv>(inside.map(one => [one.tag, one]))
  const bytes = (tag: number): Uint8Array | undefined => byTag.get(tag)?.value
  return {
    bytes,
    text: tag => {
      const found = bytes(tag)
      return found && new TextDecoder('utf-8', { fatal: true }).decode(found)
    },
    day: tag => {
      const day = decodeCardDay(bytes(tag) ?? new Uint8Array())
      if (day === undefined) throw new BrokenFile(`No day in ${tag.toString(16)}`)
      return day
    },
    inside: tag => {
      const found = bytes(tag)
      return found ? fields(found) : null
    },
  }
}
