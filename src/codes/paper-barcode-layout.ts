/** Where each field of the barcode of a paper policy stands. */
export interface BarcodeLayout {
  /** The name field: offset and length in bytes; four characters go into three bytes. */
  name: { at: number; bytes: number }
  sex: number
  birthDate: number
  validUntil: number
  /** Fields of type 01 alone. */
  insurer?: { ogrn: number; okato: number }
}

/** The two kinds of barcode. */
export type BarcodeType = 1 | 2

// Source: the rules of the barcode by the Federal Fund and Goznak, 2011 (confidence A). Those of type 01 call the name
// field "of variable length"; fixed places are taken, as the table of lengths adds up to them.

/** The layouts by the first byte. */
export const LAYOUTS: Readonly<Record<BarcodeType, BarcodeLayout>> = {
  1: {
    name: { at: 9, bytes: 42 },
    sex: 51,
    birthDate: 52,
    validUntil: 54,
    insurer: { ogrn: 56, okato: 62 },
  },
  2: { name: { at: 9, bytes: 51 }, sex: 60, birthDate: 61, validUntil: 63 },
}

/** The bytes of a whole barcode. */
export const BARCODE_BYTES = 130

/** Where the 65 bytes of the electronic signature begin. */
export const SIGNATURE_AT = 65

/** How many characters the name field of a layout holds, separators included. */
export const nameCapacity = (layout: BarcodeLayout): number => (layout.name.bytes / 3) * 4
