import type { Refusal } from '#kernel/outcome.ts'
import { wordsLong, wordsMissing } from './refusals.ts'

/** How long a text of a case may be, in characters. */
export const LONGEST_WORDS = 3000

/** A text as it is kept: trimmed, lines ended alike. */
export const tidyWords = (text: string): string => text.trim().replaceAll('\r\n', '\n')

/** What is wrong with a text that must be given, as it is kept. */
export const faultsOfWords = (text: string, field: string): Refusal[] => {
  if (!text) return [wordsMissing(field)]
  return text.length > LONGEST_WORDS ? [wordsLong(field, LONGEST_WORDS)] : []
}
