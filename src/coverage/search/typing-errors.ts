import { distance } from 'fastest-levenshtein'
import type { ServiceIndex } from './service-index.ts'

/** Words shorter than this are taken for another only where the last letter differs: «зуп» is «зуб». */
const SHORTEST = 5
/** Words shorter than this are taken for no other. */
const LEAST = 3
/** From this length on two errors are forgiven. */
const LONG = 9

/** The stems that a word may stand for with typing errors: of the words nearest to it, all that are as near. */
export function stemsLike(index: ServiceIndex, word: string): string[] {
  if (word.length < LEAST) return []
  if (word.length < SHORTEST)
    return (index.wordsByLength.get(word.length) ?? [])
      .filter(known => known.word.slice(0, -1) === word.slice(0, -1))
      .map(({ stem }) => stem)
  const swapped = swaps(word).flatMap(variant => index.stemOf.get(variant) ?? [])
  if (swapped.length) return swapped
  const allowed = word.length >= LONG ? 2 : 1
  const lengths = Array.from({ length: 2 * allowed + 1 }, (_, at) => word.length - allowed + at)
  const near = lengths
    .flatMap(length => index.wordsByLength.get(length) ?? [])
    .filter(known => known.word.length >= SHORTEST)
    .map(known => ({ stem: known.stem, errors: distance(known.word, word) }))
    .filter(({ errors }) => errors <= allowed)
  const least = Math.min(...near.map(({ errors }) => errors))
  return [...new Set(near.filter(({ errors }) => errors === least).map(({ stem }) => stem))]
}

/** Every text that comes of two neighbours changing places. */
const swaps = (text: string): string[] =>
  Array.from(
    { length: Math.max(0, text.length - 1) },
    (_, at) => text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
  )
