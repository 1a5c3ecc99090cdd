import { parseDay, type Day } from '#kernel/day.ts'
import type { Sex } from './sex.ts'

/**
 * The facet of an ENP, its digits 3–10: month, year written backwards and day, the month raised by 20 (to 1950) or 40
 * (1951–2000), the day by 50 for a man, each digit taken from nine. Throws where the year has not four digits.
 */
export function facet(birthDate: Day, sex: Sex): string {
  const { year } = birthDate
  if (year < 1 || year > 9999) throw new RangeError(`An ENP holds a year of four digits, not ${year}`)
  const month = two(birthDate.month + monthOffset(year))
  const yearBack = backwards(String(year).padStart(4, '0'))
  return ninesComplement(month + yearBack + two(birthDate.day + (sex === 'm' ? 50 : 0)))
}

/** The birth date and sex that a facet holds; null where no person has such a facet. */
export function readFacet(digits: string): { birthDate: Day; sex: Sex } | null {
  const plain = ninesComplement(digits)
  const year = backwards(plain.slice(2, 6))
  const raised = Number(plain.slice(6))
  const sex: Sex = raised > 50 ? 'm' : 'f'
  const month = Number(plain.slice(0, 2)) - monthOffset(Number(year))
  const iso = `${year}-${two(month)}-${two(sex === 'm' ? raised - 50 : raised)}`
  const birthDate = year === '0000' ? null : parseDay(iso)
  return birthDate && { birthDate, sex }
}

function monthOffset(year: number): number {
  if (year <= 1950) return 20
  return year <= 2000 ? 40 : 0
}

const ninesComplement = (digits: string): string =>
  digits.replaceAll(/\d/g, digit => String(9 - Number(digit)))
const two = (value: number): string => String(value).padStart(2, '0')
const backwards = (text: string): string => Array.from(text).toReversed().join('')
