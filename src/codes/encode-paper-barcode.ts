import type { Day } from '#kernel/day.ts'
import type { PersonName } from '#kernel/names.ts'
import { granted, invariant, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { barcodeDays } from './barcode-day.ts'
import { dayUnwritable, nameTooLong, nameUnwritable } from './barcode-refusals.ts'
import { hasEnpCheckDigit } from './enp.ts'
import { barcodeName, packBackwards, packHighFirst, sixBitCodes } from './paper-barcode-alphabet.ts'
import {
  BARCODE_BYTES,
  LAYOUTS,
  SIGNATURE_AT,
  nameCapacity,
  type BarcodeType,
} from './paper-barcode-layout.ts'
import type { Sex } from './sex.ts'

/** What goes into the barcode of a paper policy. */
export interface BarcodeContent extends PersonName {
  type: BarcodeType
  enp: string
  sex: Sex
  birthDate: Day | null
  validUntil: Day | null
  /** Type 01 alone: 13 digits. */
  insurerOgrn?: string | undefined
  /** Type 01 alone: 5 digits. */
  insurerOkato?: string | undefined
  /** 65 bytes; zeros where there is none, since Polis has no key to sign with. */
  signature?: Uint8Array | undefined
}

/** Encodes the barcode of a paper policy into its 130 bytes; refuses a name or a day that it cannot hold; throws on numbers not checked before. */
export function encodePaperBarcode(content: BarcodeContent): Outcome<Uint8Array> {
  const { type, enp, signature = new Uint8Array(BARCODE_BYTES - SIGNATURE_AT) } = content
  invariant(/^\d{16}$/.test(enp) && hasEnpCheckDigit(enp), 'a policy barcode is made of a checked ENP')
  invariant(
    signature.length === BARCODE_BYTES - SIGNATURE_AT,
    'the signature of a policy barcode has 65 bytes',
  )
  const layout = LAYOUTS[type]
  const name = nameField(content, nameCapacity(layout))
  const birthDate = barcodeDays(content.birthDate)
  const validUntil = barcodeDays(content.validUntil)
  const refusals: Refusal[] = name.ok ? [] : [...name.refusals]
  if (birthDate === null) refusals.push(dayUnwritable('birthDate'))
  if (validUntil === null) refusals.push(dayUnwritable('validUntil'))
  if (!name.ok || birthDate === null || validUntil === null) return refused(...refusals)
  const bytes = new Uint8Array(BARCODE_BYTES)
  bytes[0] = type
  write(bytes, 1, 8, enp)
  bytes.set(type === 1 ? packBackwards(name.value) : packHighFirst(name.value), layout.name.at)
  bytes[layout.sex] = content.sex === 'm' ? 1 : 2
  write(bytes, layout.birthDate, 2, birthDate)
  write(bytes, layout.validUntil, 2, validUntil)
  if (layout.insurer) writeInsurer(bytes, layout.insurer, content)
  bytes.set(signature, SIGNATURE_AT)
  return granted(bytes)
}

function nameField(content: BarcodeContent, capacity: number): Outcome<number[]> {
  const { surname, givenName, patronymic = '' } = content
  const parts = content.type === 1 ? [givenName, surname, patronymic] : [surname, givenName, patronymic]
  const names = parts.map(barcodeName)
  const text = names.join('|')
  const letters = [...names.join('')]
  const unwritable = new Set(letters.filter(letter => letter === '|' || sixBitCodes(letter).includes(null)))
  const refusals: Refusal[] = []
  if (unwritable.size) refusals.push(nameUnwritable([...unwritable].join('')))
  if (text.length > capacity) refusals.push(nameTooLong(capacity, text.length))
  if (refusals.length) return refused(...refusals)
  return granted(sixBitCodes(text.padEnd(capacity, ' ')).flatMap(code => (code === null ? [] : [code])))
}

function writeInsurer(
  bytes: Uint8Array,
  at: { ogrn: number; okato: number },
  { insurerOgrn = '0', insurerOkato = '0' }: BarcodeContent,
): void {
  invariant(/^(0|\d{13})$/.test(insurerOgrn), 'the OGRN of an insurer has 13 digits')
  invariant(/^(0|\d{5})$/.test(insurerOkato), 'the OKATO of a region has 5 digits')
  write(bytes, at.ogrn, 6, insurerOgrn)
  write(bytes, at.okato, 3, insurerOkato)
}

/** Writes a number big-endian into a fixed number of bytes. */
function write(bytes: Uint8Array, at: number, length: number, number: string | number): void {
  const hex = BigInt(number)
    .toString(16)
    .padStart(length * 2, '0')
  bytes.set(Buffer.from(hex, 'hex'), at)
}
