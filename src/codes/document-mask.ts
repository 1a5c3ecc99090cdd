// Capitals that look alike in the two alphabets, place by place.
const LATIN = 'ABCEHKMOPTXY'
const CYRILLIC = 'АВСЕНКМОРТХУ'
// People type Roman numerals with Cyrillic capitals that look like them, and with ones.
const ROMAN_LOOKS: Readonly<Record<string, string>> = {
  Х: 'X',
  У: 'V',
  С: 'C',
  М: 'M',
  І: 'I',
  Л: 'L',
  П: 'II',
  Ш: 'III',
  1: 'I',
}
const ROMAN = /^(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/

/**
 * Reads a text against a mask of F011 (`R`, `Б`, `9`, `0`, `S` and the separators between them, which need not be typed);
 * answers its normal form, or null where it does not fit.
 */
export function fitMask(mask: string, text: string): string | null {
  if (/^S+$/.test(mask)) return text.length <= mask.length ? text : null
  const signs = [...mask]
  const bare = text.replaceAll(/[\s\p{Pd}]/gu, '')
  const match = new RegExp(`^${signs.map(patternOf).join('')}$`, 'u').exec(bare)
  if (!match) return null
  const pieces = match.slice(1)
  const written = signs.map((sign, place) => write(sign, pieces[place] ?? ''))
  return written.includes(null) ? null : written.join('')
}

/** How many digits a mask of digits alone allows. */
export const digitsOf = (mask: string): { least: number; most: number } => ({
  least: mask.replaceAll(/[^9]/g, '').length,
  most: mask.replaceAll(/[^90]/g, '').length,
})

function patternOf(sign: string): string {
  switch (sign) {
    case '9':
      return '([0-9ОO])'
    case '0':
      return '([0-9ОO]?)'
    case 'Б':
      return `([А-ЯЁ${LATIN}])`
    case 'R':
      return `([IVXLCDM${Object.keys(ROMAN_LOOKS).join('')}]+)`
    default:
      return '()'
  }
}

function write(sign: string, typed: string): string | null {
  switch (sign) {
    case '9':
    case '0':
      return /[ОO]/.test(typed) ? '0' : typed
    case 'Б':
      return CYRILLIC[LATIN.indexOf(typed)] ?? typed
    case 'R':
      return toRoman(typed)
    default:
      return sign
  }
}

function toRoman(typed: string): string | null {
  const numeral = [...typed].map(letter => ROMAN_LOOKS[letter] ?? letter).join('')
  return ROMAN.test(numeral) ? numeral : null
}
