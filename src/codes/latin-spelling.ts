// First the spelling of passports since 2014 (the letters of ICAO Doc 9303), then the one that people write by ear:
// general knowledge (K), for search alone.
const LETTERS: Readonly<Record<string, readonly [passport: string, byEar: string]>> = {
  А: ['A', 'A'],
  Б: ['B', 'B'],
  В: ['V', 'V'],
  Г: ['G', 'G'],
  Д: ['D', 'D'],
  Е: ['E', 'E'],
  Ё: ['E', 'Yo'],
  Ж: ['Zh', 'Zh'],
  З: ['Z', 'Z'],
  И: ['I', 'I'],
  Й: ['I', 'Y'],
  К: ['K', 'K'],
  Л: ['L', 'L'],
  М: ['M', 'M'],
  Н: ['N', 'N'],
  О: ['O', 'O'],
  П: ['P', 'P'],
  Р: ['R', 'R'],
  С: ['S', 'S'],
  Т: ['T', 'T'],
  У: ['U', 'U'],
  Ф: ['F', 'F'],
  Х: ['Kh', 'H'],
  Ц: ['Ts', 'Ts'],
  Ч: ['Ch', 'Ch'],
  Ш: ['Sh', 'Sh'],
  Щ: ['Shch', 'Sch'],
  Ъ: ['Ie', ''],
  Ы: ['Y', 'Y'],
  Ь: ['', ''],
  Э: ['E', 'E'],
  Ю: ['Iu', 'Yu'],
  Я: ['Ia', 'Ya'],
}

/** The Latin spellings of a Russian name: that of passports since 2014 first, then the one by ear where it differs. */
export function latinSpellings(name: string): string[] {
  const letters = [...name.normalize('NFC')]
  const spell = (kind: 0 | 1) => letters.map(letter => spellLetter(letter, kind)).join('')
  return [...new Set([spell(0), spell(1)])]
}

function spellLetter(letter: string, kind: 0 | 1): string {
  const spelling = LETTERS[letter.toUpperCase()]?.[kind]
  if (spelling === undefined) return letter
  return letter === letter.toUpperCase() ? spelling : spelling.toLowerCase()
}
