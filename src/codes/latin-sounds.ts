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
  ['ai', 'ай аи:1'],
  ['ay', 'ай'],
  ['b', 'б'],
  ['c', 'к:1 ц:1 с:2'],
  ['ck', 'к ск:2 цк:1'],
  ['ch', 'ч х:1@before_consonant х:2 ш:2'],
  ['d', 'д'],
  ['dj', 'дж:1'],
  ['dzh', 'дж'],
  ['e', 'е э:0@start э:2'],
  ['ei', 'ей еи:1'],
  ['er', 'ер р:1@end'],
  ['ev', 'ев ьев:2'],
  ['ey', 'ей'],
  ['f', 'ф в:2@end'],
  ['ff', 'в:0@end фф:1'],
  ['g', 'г ж:3'],
  ['h', 'х г:2'],
  ['i', 'и й:1@after_vowel ий:1@end ы:3'],
  ['ia', 'я ия:0@end ья:0@end иа:1 ья:2'],
  ['iia', 'ия'],
  ['ine', 'ине ин:1@end'],
  ['iya', 'ия'],
  ['ie', 'ие:1 ье:1 ъе:2 е:2'],
  ['iee', 'ъе:1'],
  ['ieia', 'ъя'],
  ['ii', 'ий'],
  ['io', 'ио е:1'],
  ['iu', 'ю иу:2'],
  ['j', 'й:1 ж:1 дж:1'],
  ['ja', 'я ья:2'],
  ['je', 'е ье:2'],
  ['jo', 'е ьо:3'],
  ['ju', 'ю'],
  ['k', 'к'],
  ['kh', 'х'],
  ['ks', 'кс'],
  ['l', 'л ль:2@before_consonant ль:2@end'],
  ['li', 'ли льи:2'],
  ['m', 'м'],
  ['n', 'н нь:3@before_consonant'],
  ['o', 'о'],
  ['oi', 'ой ои:1'],
  ['ou', 'у оу:2'],
  ['ov', 'ов овь:2@end'],
  ['oy', 'ой'],
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
  ['ts', 'ц тс:2'],
  ['tz', 'ц'],
  ['u', 'у ю:3'],
  ['v', 'в'],
  ['w', 'в'],
  ['x', 'кс'],
  ['y', 'ы:1 й:0@after_vowel ий:0@end и:1 й:1'],
  ['ya', 'я ъя:1 ья:2'],
  ['ye', 'е ье:1 ъе:1 ые:2'],
  ['yev', 'ев ьев:1'],
  ['yi', 'ий ьи:1'],
  ['iy', 'ий'],
  ['yo', 'е ьо:3'],
  ['yov', 'ев ьев:1'],
  ['yu', 'ю ью:2'],
  ['yy', 'ый ий:1'],
  ['z', 'з ц:3'],
  ['zh', 'ж'],
  ["'", 'ь ъ:1 :1'],
]

const PLACES = ['start', 'end', 'before_vowel', 'after_vowel', 'before_consonant'] as const
const isPlace = (text: string | undefined): text is (typeof PLACES)[number] =>
  PLACES.some(place => place === text)

/** Every reading, longest Latin spelling first. */
export const READINGS: readonly Reading[] = ROWS.flatMap(([latin, readings]) =>
  readings.split(' ').map(reading => readingOf(latin, reading)),
).toSorted((a, b) => b.latin.length - a.latin.length)

function readingOf(latin: string, text: string): Reading {
  const [spelling = '', place] = text.split('@')
  const [cyrillic = '', cost = '0'] = spelling.split(':')
  return { latin, cyrillic, cost: Number(cost), ...(isPlace(place) ? { at: place } : {}) }
}
