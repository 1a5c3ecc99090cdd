import { foldName, type PersonName } from '#kernel/names.ts'

const SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  'А a Б b В v Г g Д d Е e Ж zh З z И i Й i К k Л l М m Н n О o П p Р r С s Т t У u Ф f Х h Ц c Ч ch Ш sh Щ sh Ы i Э e Ю iu Я ia'
    .split(' ')
    .map((letter, place, all) => [letter, all[place + 1] ?? ''] as const)
    .filter((_pair, place) => place % 2 === 0)
    .concat([
      ['Ъ', ''],
      ['Ь', ''],
    ]),
)

/** Spellings of one sound in Latin documents, each brought to the one that Cyrillic gives here. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/kh|ch(?=[bdgklmnprstvz])/g, 'h'],
  [/ts|tz/g, 'c'],
  [/[yj]([aou])/g, 'i$1'],
  [/io(?=[a-z])/g, 'e'],
  [/(?<=^|[aeiou])[yj]e/g, 'e'],
  [/ff$/g, 'v'],
  [/ff|ph/g, 'f'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/[yj]/g, 'i'],
  [/ie/g, 'e'],
  [/([a-z])\1+/g, '$1'],
]

// A load makes a million keys of some ten thousand words: the words are remembered, and forgotten all at once when too many.
const MOST_KEPT = 50_000
const known = new Map<string, string>()

/**
 * Text folded to ASCII sounds: «Щербаков», `Shcherbakov` and `Scherbakov` are one, ё is е, a doubled letter is single.
 * ASCII, so that trigrams work in every collation of the server.
 */
export const soundsOf = (text: string): string =>
  text
    .split(/[\s‐‑‒–—-]+/)
    .map(soundOfWord)
    .filter(Boolean)
    .join(' ')

/** What a person's name is searched by. */
export const searchKey = ({ surname, givenName, patronymic }: PersonName): string =>
  soundsOf(`${surname} ${givenName} ${patronymic ?? ''}`)

function soundOfWord(word: string): string {
  const kept = known.get(word)
  if (kept !== undefined) return kept
  const sound = fold(word)
  if (known.size >= MOST_KEPT) known.clear()
  known.set(word, sound)
  return sound
}

function fold(word: string): string {
  const latin = [...foldName(word)].map(letter => SOUNDS[letter] ?? letter.toLowerCase()).join('')
  const ascii = latin
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]/g, '')
  return SPELLINGS.reduce((sounds, [spelling, sound]) => sounds.replaceAll(spelling, sound), ascii)
}
