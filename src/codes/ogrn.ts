import { notValid, type Checked } from './checked.ts'
import { readDigits } from './digits.ts'
import { wrongCheckDigit, type NumberName } from './refusals.ts'

const NAME: NumberName = { code: 'ogrn', ru: 'ОГРН', en: 'OGRN' }

/** Checks the registration number of an organisation (13 digits) or of a sole trader (15 digits). */
export function checkOgrn(text: string): Checked<{ ogrn: string; of: 'organisation' | 'sole_trader' }> {
  const read = readDigits(text, [13, 15], NAME)
  if (!read.ok) return notValid(read.refusals)
  const ogrn = read.value
  if (ogrnCheckDigit(ogrn.slice(0, -1)) !== Number(ogrn.at(-1))) return notValid([wrongCheckDigit(NAME)])
  return { valid: true, ogrn, of: ogrn.length === 13 ? 'organisation' : 'sole_trader' }
}

/** The check digit of the first 12 or 14 digits: the remainder by 11 or by 13, its last digit. */
export const ogrnCheckDigit = (body: string): number => Number(BigInt(body) % BigInt(body.length - 1)) % 10
