import type { Words } from '#kernel/outcome.ts'
import { notValid, type Checked } from './checked.ts'
import { readDigits, weightedSum } from './digits.ts'
import { wrongCheckDigit, type NumberName } from './refusals.ts'

const NAME: NumberName = { code: 'snils', ru: 'СНИЛС', en: 'SNILS' }
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, 1]
// Numbers up to 001-001-998 were given before there were check digits.
const LAST_WITHOUT_CHECK = 1_001_998

/** A SNILS taken apart for people to read; nulls where the number is not right. */
export interface SnilsReading {
  valid: boolean
  snils: string | null
  formatted: string | null
  reason?: Words
}

/** Checks a SNILS as typed or pasted; answers its eleven digits. */
export function checkSnils(text: string): Checked<{ snils: string }> {
  const read = readDigits(text, [11], NAME)
  if (!read.ok) return notValid(read.refusals)
  const number = read.value.slice(0, 9)
  const fits = Number(number) <= LAST_WITHOUT_CHECK || read.value.slice(9) === snilsCheckDigits(number)
  return fits ? { valid: true, snils: read.value } : notValid([wrongCheckDigit(NAME)])
}

/** The two check digits of the nine digits of a SNILS. */
export const snilsCheckDigits = (number: string): string =>
  String((weightedSum(number, WEIGHTS) % 101) % 100).padStart(2, '0')

/** A SNILS as documents print it: `112-233-445 95`. */
export const formatSnils = (snils: string): string =>
  snils.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3 $4')

/** Takes a SNILS apart, as `polis snils` prints it. */
export function decodeSnils(text: string): SnilsReading {
  const checked = checkSnils(text)
  if (!checked.valid) return { valid: false, snils: null, formatted: null, reason: checked.reason }
  return { valid: true, snils: checked.snils, formatted: formatSnils(checked.snils) }
}
