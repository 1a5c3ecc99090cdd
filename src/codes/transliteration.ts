import { foldName } from '#kernel/names.ts'
import { READINGS, type Reading } from './latin-sounds.ts'

export { latinSpellings } from './latin-spelling.ts'

interface Spelling {
  text: string
  cost: number
}

// Fewer and longer pieces are likelier: every piece costs something, so that "sh" is ш before it is с and х.
const PIECE = 1
const KEPT = 60
// No Russian word has these: a hard or soft sign without a consonant before it, й after a consonant, ы after г, к, х, ж, ш, ч, щ.
const IMPOSSIBLE =
  /(^|[^а-я]|[аеийоуыэюяьъ])[ьъ]|[бвгджзклмнпрстфхцчшщьъ]й|(^|[^а-я]|[аеиоуыэюягкхжшчщьъ])ы|й[ауеэ]|[жшчщ][яюэ]/

/**
 * The Russian names that a Latin spelling may stand for, the likeliest first, folded as `foldName` folds (capitals, ё as е):
 * `Yury`, `Yuriy` and `Iurii` each give «ЮРИЙ». At most `most` of them; for search, never for writing a name down.
 */
export function cyrillicSpellings(latin: string, most = 10): string[] {
  const text = foldName(latin)
    .normalize('NFD')
    .replaceAll(/(?<=[A-Z])\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
  const at: Spelling[][] = Array.from({ length: text.length + 1 }, () => [])
  at[0] = [{ text: '', cost: 0 }]
  for (let place = 0; place < text.length; place++) {
    const standing = likeliest(at[place] ?? [], KEPT)
    for (const { latin: piece, cyrillic, cost } of readingsAt(text, place)) {
      const longer = standing.map(before => ({
        text: before.text + cyrillic,
        cost: before.cost + cost + PIECE,
      }))
      at[place + piece.length]?.push(...longer.filter(spelling => !IMPOSSIBLE.test(spelling.text)))
    }
  }
  return likeliest(at[text.length] ?? [], most).map(spelling => foldName(spelling.text))
}

/** The readings that fit at a place; a sign that is no Latin letter stays itself. */
function readingsAt(text: string, place: number): readonly Reading[] {
  const readings = READINGS.filter(
    reading => text.startsWith(reading.latin, place) && fits(reading, text, place),
  )
  const sign = text.charAt(place)
  return readings.length ? readings : [{ latin: sign, cyrillic: sign, cost: 0 }]
}

function fits({ at, latin }: Reading, text: string, place: number): boolean {
  const before = text.charAt(place - 1)
  const after = text.charAt(place + latin.length)
  switch (at) {
    case 'start':
      return !/[a-z]/.test(before)
    case 'end':
      return !/[a-z]/.test(after)
    case 'before_vowel':
      return /[aeiouy]/.test(after)
    case 'after_vowel':
      return /[aeiouy]/.test(before)
    case 'before_consonant':
      return /[a-z]/.test(after) && !/[aeiouy]/.test(after)
    case undefined:
    default:
      return true
  }
}

function likeliest(spellings: readonly Spelling[], most: number): Spelling[] {
  const best = new Map<string, Spelling>()
  for (const spelling of spellings) {
    const known = best.get(spelling.text)
    if (!known || spelling.cost < known.cost) best.set(spelling.text, spelling)
  }
  return [...best.values()].toSorted((a, b) => a.cost - b.cost).slice(0, most)
}
