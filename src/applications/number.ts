import { randomInt } from 'node:crypto'

/** A new application number: region, seven random digits, Luhn's check digit, so that a typing error is told from an unknown number. */
export function newApplicationNumber(region: string): string {
  const body = region + String(randomInt(0, 10_000_000)).padStart(7, '0')
  return body + luhn(body)
}

/** Ten digits however they were typed, or null where they cannot be a number of an application. */
export function readApplicationNumber(text: string): string | null {
  const digits = text.replaceAll(/[\s‐‑–—-]/g, '')
  return /^\d{10}$/.test(digits) && luhn(digits.slice(0, 9)) === digits[9] ? digits : null
}

/** The number as people read it: `77-1234567-8`. */
export const showApplicationNumber = (number: string): string =>
  `${number.slice(0, 2)}-${number.slice(2, 9)}-${number.slice(9)}`

function luhn(body: string): string {
  let sum = 0
  for (let place = 0; place < body.length; place += 1) {
    const digit = Number(body[body.length - 1 - place])
    const doubled = place % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}
