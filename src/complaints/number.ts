import { randomInt } from 'node:crypto'
import { luhnCheckDigit } from '#codes/luhn.ts'

/** A new number: region, seven random digits, a check digit, so that a typing error is told from an unknown number. */
export function newComplaintNumber(region: string): string {
  const body = region + String(randomInt(0, 10_000_000)).padStart(7, '0')
  return body + luhnCheckDigit(body)
}

/** The number as people read it, `О-77-1234567-8`: the letter of an appeal (обращение), so that nobody takes it for an application. */
export const showComplaintNumber = (number: string): string =>
  `О-${number.slice(0, 2)}-${number.slice(2, 9)}-${number.slice(9)}`

/** Ten digits however they were typed, with the letter or without, or null where they cannot be a number of a complaint. */
export function readComplaintNumber(text: string): string | null {
  const digits = text
    .replace(/^\s*[ОOоo0]?\s*[‐‑–—-]?\s*(?=\d{2}\D|\d{10}\s*$)/, '')
    .replaceAll(/[\s‐‑–—-]/g, '')
  return /^\d{10}$/.test(digits) && luhnCheckDigit(digits.slice(0, 9)) === Number(digits[9]) ? digits : null
}
