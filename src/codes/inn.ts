import { notValid, type Checked } from './checked.ts'
import { readDigits, weightedSum } from './digits.ts'
import { wrongCheckDigit, type NumberName } from './refusals.ts'

const NAME: NumberName = { code: 'inn', ru: 'ИНН', en: 'INN' }
// The weights of every check digit end alike: a longer body takes more of them from the left.
const WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

/** Checks the taxpayer number of an organisation (10 digits) or of a person (12 digits). */
export function checkInn(text: string): Checked<{ inn: string; of: 'organisation' | 'person' }> {
  const read = readDigits(text, [10, 12], NAME)
  if (!read.ok) return notValid(read.refusals)
  const inn = read.value
  const body = inn.slice(0, inn.length === 10 ? 9 : 10)
  if (withInnCheckDigits(body) !== inn) return notValid([wrongCheckDigit(NAME)])
  return { valid: true, inn, of: inn.length === 10 ? 'organisation' : 'person' }
}

/** An INN from its 9 digits (one check digit follows) or 10 digits (two follow). */
export const withInnCheckDigits = (body: string): string =>
  body.length === 9 ? withCheckDigit(body) : withCheckDigit(withCheckDigit(body))

const withCheckDigit = (body: string): string =>
  `${body}${(weightedSum(body, WEIGHTS.slice(-body.length)) % 11) % 10}`
