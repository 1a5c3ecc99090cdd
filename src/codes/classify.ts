import { readTypedDay, type Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { pastedDigits } from './digits.ts'
import { checkEnp } from './enp.ts'
import { toEnglishLayout } from './keyboard-layout.ts'
import { base64Bytes, readBarcode, type DecodedBarcode } from './paper-barcode.ts'
import { BARCODE_BYTES } from './paper-barcode-layout.ts'
import { checkOldPolicy } from './policy-number.ts'
import { no } from './refusals.ts'
import { checkSnils } from './snils.ts'

/**
 * What a scanned or typed text is. Numbers are in their normal form, `refusals` say what is wrong with them (empty where
 * nothing is); a name is left as typed, since the search tries other layouts and spellings.
 */
export type Scan =
  | { kind: 'enp'; enp: string; refusals: Refusal[] }
  | { kind: 'certificate'; certificate: string }
  | { kind: 'snils'; snils: string; refusals: Refusal[] }
  /** `mayBePassport`: four and six digits, which a Russian passport has too. */
  | { kind: 'oldPolicy'; series: string | null; number: string; mayBePassport: boolean }
  | { kind: 'barcode'; barcode: DecodedBarcode | null; refusals: Refusal[] }
  | { kind: 'name'; name: string; birthDate: Day | null }
  | { kind: 'unknown'; refusals: Refusal[] }

/** Says what a scanned or typed text is, for a box that takes anything. */
export function classifyScan(text: string): Scan {
  const line = text
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Cc}\s]+/gu, ' ')
    .trim()
  if (readTypedDay(line)) return unknown()
  return barcodeOf(text) ?? numberOf(line) ?? nameOf(line) ?? oldPolicyOf(line) ?? unknown()
}

/** A scanner writes as a keyboard does: with the Russian layout on, base64 arrives in Russian letters. */
function barcodeOf(text: string): Scan | null {
  const base64 = /[а-яё]/i.test(text) ? toEnglishLayout(text) : text
  if (base64Bytes(base64)?.length !== BARCODE_BYTES) return null
  const read = readBarcode(base64)
  return read.ok
    ? { kind: 'barcode', barcode: read.barcode, refusals: [] }
    : { kind: 'barcode', barcode: null, refusals: read.refusals }
}

/** Digits alone: sixteen are an ENP, and one too many or too few are meant as one; eleven a SNILS; nine a certificate. */
function numberOf(line: string): Scan | null {
  const digits = pastedDigits(line)
  if (!/^\d+$/.test(digits)) return null
  if (digits.length < 15 && hasSeries(line)) return oldPolicyOf(line)
  switch (digits.length) {
    case 15:
    case 16:
    case 17:
      return { kind: 'enp', enp: digits, refusals: refusalsOf(checkEnp(digits)) }
    case 11:
      return { kind: 'snils', snils: digits, refusals: refusalsOf(checkSnils(digits)) }
    case 9:
      return { kind: 'certificate', certificate: digits }
    default:
      return oldPolicyOf(line)
  }
}

/** Digits in two groups, or with № between them, are a series and a number; a SNILS may stand as 9 and 2 digits. */
function hasSeries(line: string): boolean {
  if (/\d\s*№/.test(line)) return true
  const groups = line.split(/[\s№]+/).filter(Boolean)
  return groups.length === 2 && groups[1]?.length !== 2
}

/** The last word with the number; what stands before it is the series. */
function oldPolicyOf(line: string): Scan | null {
  const words = line.replaceAll('№', ' ').trim().split(/\s+/)
  const number = words.at(-1) ?? ''
  const series = words.slice(0, -1).join(' ')
  const checked = checkOldPolicy({ series, number })
  if (!checked.valid || !/^[\p{L}\d ./-]+$/u.test(words.join(' ')) || !/\d{3}/.test(number)) return null
  const mayBePassport = /^\d{2} ?\d{2} ?\d{6}$/.test(line)
  return { kind: 'oldPolicy', series: checked.series, number: checked.number, mayBePassport }
}

/** Letters, in whatever layout they were typed (`;` is «ж» there), with or without a birth date after them. */
function nameOf(line: string): Scan | null {
  const [, name = line, date = ''] =
    /^(.*\D)\s(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d\d-\d\d)$/.exec(line) ?? []
  const birthDate = date ? readTypedDay(date) : null
  if (date && !birthDate) return unknown()
  const isName = /\p{L}/u.test(name) && /^[\p{L}\p{M} .,'’‘`~\-;:"[\]{}<>()]+$/u.test(name)
  return isName ? { kind: 'name', name: name.trim(), birthDate } : null
}

const refusalsOf = (checked: { valid: true } | { valid: false; refusals: Refusal[] }): Refusal[] =>
  checked.valid ? [] : checked.refusals

const unknown = (): Scan => ({
  kind: 'unknown',
  refusals: [
    no(
      'scan-unknown',
      'Не похоже ни на номер, ни на имя. Отсканируйте полис или введите номер полиса, СНИЛС либо фамилию и дату рождения.',
      'This looks like neither a number nor a name. Scan the policy or type its number, the SNILS, or a surname and birth date.',
    ),
  ],
})
