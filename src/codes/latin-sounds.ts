/** One way to read Latin letters: what they become and how unlikely that is; `at` limits it to a place in the word. */
export interface Reading {
  latin: string
  cyrillic: string
  cost: number
  at?: 'start' | 'end' | 'before_vowel' | 'after_vowel' | 'before_consonant'
}

// How Latin spellings of Russian names are read: the passport rules of several years, French and English spellings of
// emigrants, German j and w. General knowledge (K); the costs are chosen by trying names, see the test.
const ROWS: readonly [latin: string, readings: string][] = [
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'к:1 ц:1 с:2'],
  ['ck', 'к ск:2 цк:1'],
  ['ch', 'ч х:2'],
  ['d', 'д'],
  ['dj', 'дж:1'],
  ['dzh', 'дж'],
  ['e', 'е е:0 э:0@start э:2'],
  ['ei', 'ей еи:2'],
  ['ey', 'ей'],
  ['f', 'ф в:2@end'],
  ['ff', 'в:0@end фф:1'],
  ['g', 'г ж:3'],
  ['h', 'х г:2'],
  ['i', 'и й:1@after_vowel ы:3 ьи:2'],
  ['ia', 'я иа:1 ия:1@end ья:1@end'],
  ['iia', 'ия'],
  ['iya', 'ия'],
  ['ie', 'ие:1 ье:1 ъе:2 е:2'],
  ['ii', 'ий'],
  ['io', 'ио ё:1'],
  ['iu', 'ю иу:2'],
  ['ия', 'ия'],
  ['j', 'й:1 ж:1 дж:1'],
  ['ja', 'я ья:2'],
  ['je', 'е ье:2'],
  ['jo', 'е ьо:3'],
  ['ju', 'ю'],
  ['k', 'к'],
  ['kh', 'х'],
  ['ks', 'кс'],
  ['l', 'л ль:2@before_consonant ль:2@end ль:2@before_vowel'],
  ['m', 'м'],
  ['n', 'н нь:3@before_consonant'],
  ['o', 'о'],
  ['ou', 'у оу:2'],
  ['p', 'п'],
  ['ph', 'ф'],
  ['q', 'к'],
  ['r', 'р рь:2@end'],
  ['s', 'с з:3'],
  ['sch', 'щ:1 ш:1 сч:2'],
  ['sh', 'ш'],
  ['shch', 'щ'],
  ['t', 'т'],
  ['tch', 'ч'],
  ['th', 'т ф:1'],
  ['ti', 'ти тьи:3'],
  ['tia', 'тья:1 тия:2 тя:1'],
  ['ts', 'ц тс:2'],
  ['tz', 'ц'],
  ['u', 'у ю:3'],
  ['v', 'в'],
  ['w', 'в'],
  ['x', 'кс'],
  ['y', 'ы:1 й:0@after_vowel ий:0@end и:1 й:1'],
  ['ya', 'я ья:2'],
  ['ye', 'е ье:1 ые:2'],
  ['yev', 'ев ьев:1'],
  ['yi', 'ий ьи:1'],
  ['iy', 'ий'],
  ['yo', 'е ьо:3'],
  ['yu', 'ю ью:2'],
  ['yy', 'ый ий:1'],
  ['z', 'з ц:3'],
  ['zh', 'ж'],
]

/** Every reading, longest Latin spelling first. */
export const READINGS: readonly Reading[] = ROWS.flatMap(([latin, readings]) =>
  readings.split(' ').map(reading => readingOf(latin, reading)),
).toSorted((a, b) => b.latin.length - a.latin.length)

function readingOf(latin: string, text: string): Reading {
  const [spelling = '', place] = text.split('@')
  const [cyrillic = '', cost = '0'] = spelling.split(':')
  return { latin, cyrillic, cost: Number(cost), ...(isPlace(place) ? { at: place } : {}) }
}

const PLACES = ['start', 'end', 'before_vowel', 'after_vowel', 'before_consonant'] as const
const isPlace = (text: string | undefined): text is (typeof PLACES)[number] => PLACES.some(place => place === text)
