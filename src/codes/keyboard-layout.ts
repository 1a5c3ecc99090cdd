// The keys of a usual keyboard in the same order, English (US) and Russian: plain, then with Shift. General knowledge (K).
const ENGLISH = `\`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?@#$^&|`
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"№;:?/'

const TO_RUSSIAN = pairs(ENGLISH, RUSSIAN)
const TO_ENGLISH = pairs(RUSSIAN, ENGLISH)

/** What the same keys write in the Russian layout: `bdfyjd` gives `иванов`. */
export const toRussianLayout = (text: string): string => retype(text, TO_RUSSIAN)

/** What the same keys write in the English layout: `шмфтщм` gives `ivanov`. */
export const toEnglishLayout = (text: string): string => retype(text, TO_ENGLISH)

/** What was meant where the other layout was on: a text with Russian letters becomes English, any other becomes Russian. */
export const fromWrongLayout = (text: string): string =>
  /[а-яё]/i.test(text) ? toEnglishLayout(text) : toRussianLayout(text)

const retype = (text: string, keys: ReadonlyMap<string, string>): string =>
  [...text].map(letter => keys.get(letter) ?? letter).join('')

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const target = [...to]
  return new Map([...from].map((letter, place) => [letter, target[place] ?? letter]))
}
