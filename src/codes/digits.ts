import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { allZeros, emptyNumber, notDigits, wrongLength, type NumberName } from './refusals.ts'

/** A number as it was pasted, without spaces, dashes, № and invisible marks; the letter О among digits is a zero. */
export function pastedDigits(text: string): string {
  const bare = text.normalize('NFC').replaceAll(/[\s\p{Cf}\p{Pd}\u2212_№]/gu, '')
  return /\d/.test(bare) ? bare.replaceAll(/[OoОо]/g, '0') : bare
}

/** Reads a number of one of the given lengths from pasted text: digits alone, or every reason why it is none. */
export function readDigits(text: string, lengths: readonly number[], name: NumberName): Outcome<string> {
  const digits = pastedDigits(text)
  if (!digits) return refused(emptyNumber(name, lengths))
  const foreign = [...new Set(digits.replaceAll(/[0-9]/g, ''))]
  if (foreign.length) return refused(notDigits(name, foreign.join('')))
  if (!lengths.includes(digits.length)) return refused(wrongLength(name, lengths, digits.length))
  return /[1-9]/.test(digits) ? granted(digits) : refused(allZeros(name))
}

/** The sum of digits, each times its weight; weights beyond the digits are left out. */
export const weightedSum = (digits: string, weights: readonly number[]): number =>
  [...digits].reduce((sum, digit, place) => sum + Number(digit) * (weights[place] ?? 0), 0)
