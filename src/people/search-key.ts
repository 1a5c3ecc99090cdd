import { foldName, type PersonName } from '#kernel/names.ts'

const SOUNDS: Record<string, string> = {
  А: 'a',
  Б: 'b',
  В: 'v',
  Г: 'g',
  Д: 'd',
  Е: 'e',
  Ж: 'zh',
  З: 'z',
  И: 'i',
  Й: 'i',
  К: 'k',
  Л: 'l',
  М: 'm',
  Н: 'n',
  О: 'o',
  П: 'p',
  Р: 'r',
  С: 's',
  Т: 't',
  У: 'u',
  Ф: 'f',
  Х: 'h',
  Ц: 'c',
  Ч: 'ch',
  Ш: 'sh',
  Щ: 'sh',
  Ъ: '',
  Ы: 'i',
  Ь: '',
  Э: 'e',
  Ю: 'iu',
  Я: 'ia',
}

/** Spellings of one sound in Latin documents, each brought to the one that Cyrillic gives here. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/kh|ch(?=[bdgklmnprstvz])/g, 'h'],
  [/ts|tz/g, 'c'],
  [/[yj]([aou])/g, 'i$1'],
  [/io(?=[a-z])/g, 'e'],
  [/(?<=^| |[aeiou])[yj]e/g, 'e'],
  [/ff|ph/g, 'f'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/[yj]/g, 'i'],
  [/ie/g, 'e'],
  [/i+/g, 'i'],
]

/**
 * Text folded to ASCII sounds: «Щербаков», `Shcherbakov` and `Scherbakov` are one, ё is е. ASCII, so that trigrams work in
 * every collation of the server.
 */
export function soundsOf(text: string): string {
  const latin = [...foldName(text)].map(letter => SOUNDS[letter] ?? letter.toLowerCase()).join('')
  const ascii = latin
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll('-', ' ')
  return SPELLINGS.reduce((sounds, [spelling, sound]) => sounds.replaceAll(spelling, sound), ascii).trim()
}

/** What a person's name is searched by. */
export const searchKey = (name: PersonName): string =>
  soundsOf([name.surname, name.givenName, name.patronymic].filter(Boolean).join(' '))
