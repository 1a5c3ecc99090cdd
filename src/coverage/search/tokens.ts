import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as russianStem } from '@orama/stemmers/russian'
import { NOISE } from './noise-words.ts'

/** One word of a text: folded, the stem by which it is found, and whether it tells anything. */
export interface Token {
  word: string
  stem: string
  /** False for a word that a question has whatever it is about: "is", "for me", "сколько стоит". */
  tells: boolean
}

const WORD = /[\p{L}\p{N}]+/gu
const HAS_CYRILLIC = /[а-я]/
const HAS_LATIN = /[a-z]/
/** Short enough to be an abbreviation (УЗИ, МРТ, ЭКГ): a stem of it would be nothing. */
const LONGEST_ABBREVIATION = 3

/** Lower case, ё as е, Latin letters of one kind. */
export const foldText = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е')

/** The stem of a folded word in the language of its letters. */
export function stemOf(word: string): string {
  if (word.length <= LONGEST_ABBREVIATION) return word
  if (HAS_CYRILLIC.test(word)) return russianStem(word)
  return HAS_LATIN.test(word) ? englishStem(word) : word
}

/** The words of a text; one that tells nothing stands for itself alone, so that «рано» is no «рана». */
export const tokensOf = (text: string): Token[] =>
  (foldText(text).match(WORD) ?? []).map(word => {
    const tells = word.length > 1 && !NOISE.has(word)
    return { word, stem: tells ? stemOf(word) : `~${word}`, tells }
  })
