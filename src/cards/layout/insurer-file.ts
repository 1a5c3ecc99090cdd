import type { Day } from '#kernel/day.ts'
import { encodeCardDay } from './card-day.ts'
import { fieldsOf, type Fields } from './fields.ts'
import { INSURER_TAGS as TAG } from './layout.ts'
import { encodeTlv } from './tlv.ts'

/** What the chip tells of the insurance: who insures, in which region, since when; written again on a change (POL-10). */
export interface InsurerFile {
  ogrn: string
  /** Five digits of the region by OKATO. */
  okato: string
  from: Day
  until: Day | null
}

/** Polis holds no key of an insurer: the place of the signature and of its certificate is kept by zeros. */
const NO_SEAL = new Uint8Array(16)

/** The bytes of an insurer file. */
export function encodeInsurer({ ogrn, okato, from, until }: InsurerFile): Uint8Array {
  return encodeTlv(TAG.root, [
    encodeTlv(TAG.ogrn, Buffer.from(ogrn, 'latin1')),
    encodeTlv(TAG.okato, Buffer.from(okato, 'latin1')),
    encodeTlv(TAG.from, encodeCardDay(from)),
    encodeTlv(TAG.until, encodeCardDay(until)),
    encodeTlv(TAG.seal, [encodeTlv(TAG.signature, NO_SEAL), encodeTlv(TAG.certificate, NO_SEAL)]),
  ])
}

/** Reads an insurer file; null where the bytes are not one. */
export function decodeInsurer(bytes: Uint8Array): InsurerFile | null {
  try {
    const fields = fieldsOf(bytes, TAG.root)
    return fields && insurerOf(fields)
  } catch {
    return null
  }
}

function insurerOf(fields: Fields): InsurerFile | null {
  const ogrn = fields.text(TAG.ogrn)
  const okato = fields.text(TAG.okato)
  const from = fields.day(TAG.from)
  if (!ogrn || !/^\d{13}$/.test(ogrn) || !okato || !/^\d{5}$/.test(okato) || !from) return null
  return { ogrn, okato, from, until: fields.day(TAG.until) }
}
