import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { barcodeDay } from './barcode-day.ts'
import {
  enpUnreadable,
  insurerUnreadable,
  nameUnreadable,
  sexUnreadable,
  unknownType,
  wrongSize,
} from './barcode-refusals.ts'
import { hasEnpCheckDigit } from './enp.ts'
import { sixBitText, unpackBackwards, unpackHighFirst } from './paper-barcode-alphabet.ts'
import { BARCODE_BYTES, LAYOUTS, type BarcodeType } from './paper-barcode-layout.ts'
import type { Sex } from './sex.ts'

/** What the barcode of a paper policy says; days are ISO, null where it has none; the signature is left aside, see `barcodeSignature`. */
export interface DecodedBarcode {
  type: BarcodeType
  enp: string
  surname: string
  givenName: string
  /** Empty where the person has none. */
  patronymic: string
  sex: Sex
  birthDate: string | null
  validUntil: string | null
  /** Type 01 alone: 13 digits, not checked further. */
  insurerOgrn?: string
  /** Type 01 alone: 5 digits of the region of insurance. */
  insurerOkato?: string
}

/** Decodes the 130 bytes of the barcode of a paper policy, type 01 or 02; bad bytes are refused with every reason. */
export function decodePaperBarcode(bytes: Uint8Array): Outcome<DecodedBarcode> {
  if (bytes.length !== BARCODE_BYTES) return refused(wrongSize(BARCODE_BYTES, bytes.length))
  const type = bytes[0]
  if (type !== 1 && type !== 2) return refused(unknownType(type ?? 0))
  const layout = LAYOUTS[type]
  const enp = digitsAt(bytes, 1, 8, 16)
  const name = readName(type, bytes.subarray(layout.name.at, layout.name.at + layout.name.bytes))
  const sex = readSex(bytes[layout.sex])
  const insurer = layout.insurer ? readInsurer(bytes, layout.insurer) : {}
  const refusals: Refusal[] = []
  if (enp === null || !isSet(enp) || !hasEnpCheckDigit(enp)) refusals.push(enpUnreadable())
  if (!name) refusals.push(nameUnreadable())
  if (!sex) refusals.push(sexUnreadable(bytes[layout.sex] ?? 0))
  if (!insurer) refusals.push(insurerUnreadable())
  if (enp === null || !name || !sex || !insurer || refusals.length) return refused(...refusals)
  const birthDate = barcodeDay(unsigned(bytes, layout.birthDate, 2))?.toString() ?? null
  const validUntil = barcodeDay(unsigned(bytes, layout.validUntil, 2))?.toString() ?? null
  return granted({ type, enp, ...name, sex, birthDate, validUntil, ...insurer })
}

/** Type 01 writes the given name first, type 02 the surname; a missing last separator is read as no patronymic. */
function readName(
  type: BarcodeType,
  field: Uint8Array,
): Pick<DecodedBarcode, 'surname' | 'givenName' | 'patronymic'> | null {
  const text = sixBitText(type === 1 ? unpackBackwards(field) : unpackHighFirst(field))
  const parts = text?.split('|').map(part => part.trim())
  if (!parts || parts.length < 2 || parts.length > 3) return null
  const [first = '', second = '', patronymic = ''] = parts
  if (!first && !second) return null
  return type === 1
    ? { surname: second, givenName: first, patronymic }
    : { surname: first, givenName: second, patronymic }
}

function readSex(byte: number | undefined): Sex | null {
  if (byte === 1) return 'm'
  return byte === 2 ? 'f' : null
}

function readInsurer(
  bytes: Uint8Array,
  at: { ogrn: number; okato: number },
): Pick<DecodedBarcode, 'insurerOgrn' | 'insurerOkato'> | null {
  const ogrn = digitsAt(bytes, at.ogrn, 6, 13)
  const okato = digitsAt(bytes, at.okato, 3, 5)
  if (ogrn === null || okato === null) return null
  return { ...(isSet(ogrn) ? { insurerOgrn: ogrn } : {}), ...(isSet(okato) ? { insurerOkato: okato } : {}) }
}

const isSet = (digits: string): boolean => /[1-9]/.test(digits)

/** A big-endian number written with leading zeros; null where it has more digits. */
function digitsAt(bytes: Uint8Array, at: number, length: number, digits: number): string | null {
  const text = bytes
    .subarray(at, at + length)
    .reduce((value, byte) => value * 256n + BigInt(byte), 0n)
    .toString()
  return text.length <= digits ? text.padStart(digits, '0') : null
}

const unsigned = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0)
