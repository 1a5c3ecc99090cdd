import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import { notValid, type Checked } from './checked.ts'
import { readDigits } from './digits.ts'
import { facet, readFacet } from './enp-facet.ts'
import {
  ENP_NAME,
  noRegion,
  noSequence,
  noSuchFacet,
  otherBirthDate,
  otherSex,
  type Warning,
} from './enp-refusals.ts'
import { luhnCheckDigit } from './luhn.ts'
import { wrongCheckDigit } from './refusals.ts'
import type { Sex } from './sex.ts'

// The official text on the ENP was not found: the layout is that of public code of several regional funds, which agree
// (confidence B). Which regions exist is not asked here: the codes of the regions of 2022 are not known.

export { facet } from './enp-facet.ts'

/** What an ENP holds: two digits of the region of issue, birth date and sex, and a sequence number from 1. */
export interface EnpParts {
  region: string
  birthDate: Day
  sex: Sex
  sequence: number
}

/** An ENP taken apart for people to read; every part is null where the number is not right. */
export interface EnpReading {
  valid: boolean
  region: string | null
  /** ISO day. */
  birthDate: string | null
  sex: Sex | null
  sequence: number | null
  reason?: Words
}

/** Makes the ENP of a region, birth date, sex and sequence number; throws where a part has no place in it. */
export function makeEnp({ region, birthDate, sex, sequence }: EnpParts): string {
  if (!/^\d\d$/.test(region) || region === '00') throw new RangeError(`Not a region: ${region}`)
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 99_999)
    throw new RangeError(`An ENP holds a sequence number from 1 to 99999, not ${sequence}`)
  const body = region + facet(birthDate, sex) + String(sequence).padStart(5, '0')
  return body + luhnCheckDigit(body)
}

/**
 * Checks an ENP as typed or pasted. A facet that disagrees with the person is a warning and no refusal: the number stays
 * when a birth date is corrected.
 */
export function checkEnp(
  text: string,
  person?: { birthDate: Day; sex: Sex },
): Checked<EnpParts & { enp: string; warnings: Warning[] }> {
  const read = readDigits(text, [16], ENP_NAME)
  if (!read.ok) return notValid(read.refusals)
  const enp = read.value
  const born = readFacet(enp.slice(2, 10))
  const refusals = [
    ...(hasEnpCheckDigit(enp) ? [] : [wrongCheckDigit(ENP_NAME)]),
    ...(enp.startsWith('00') ? [noRegion()] : []),
    ...(born ? [] : [noSuchFacet()]),
    ...(Number(enp.slice(10, 15)) > 0 ? [] : [noSequence()]),
  ]
  if (!born || refusals.length) return notValid(refusals)
  const warnings: Warning[] = []
  if (person && !person.birthDate.equals(born.birthDate)) warnings.push(otherBirthDate(born.birthDate))
  if (person && person.sex !== born.sex) warnings.push(otherSex(born.sex))
  return { valid: true, enp, region: enp.slice(0, 2), ...born, sequence: Number(enp.slice(10, 15)), warnings }
}

/** Takes an ENP apart, as `polis enp` prints it. */
export function decodeEnp(text: string): EnpReading {
  const checked = checkEnp(text)
  if (!checked.valid)
    return { valid: false, region: null, birthDate: null, sex: null, sequence: null, reason: checked.reason }
  const { region, birthDate, sex, sequence } = checked
  return { valid: true, region, birthDate: birthDate.toString(), sex, sequence }
}

/** True where the last of sixteen digits fits the others. */
export const hasEnpCheckDigit = (digits: string): boolean =>
  luhnCheckDigit(digits.slice(0, 15)) === Number(digits.slice(15))
