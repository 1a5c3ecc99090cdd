import type { Day } from '#kernel/day.ts'
import type { Identity } from './person.ts'
import { soundsOf } from './search-key.ts'
import { distance } from './search/likeness.ts'

/** The part of a person of the register that is compared. */
export interface Compared {
  surname: string
  givenName: string
  patronymic: string | null
  sex: Identity['sex']
  birthDate: Day
}

const ALIKE = 0.7
/** A given name this long with one letter wrong is no other name; «Марина» and «Карина» may be twins. */
const LONG_NAME = 7
/** Years apart at which a birth year is mistyped rather than another's: a slip of the last digit, or of the one before. */
const SLIPS = [0, 1, 2, 3, 10]

/**
 * True where two records may be of one person: the same birth date with a changed surname or a misspelt name, or a mistyped
 * birth date with the same name. A blank field is never taken for the same.
 */
export function isLikelySame(one: Identity, other: Compared): boolean {
  if (one.sex !== other.sex || !isSameGivenName(one.givenName, other.givenName)) return false
  const surname = likeness(one.surname, other.surname)
  const patronymic = likeness(one.patronymic ?? '', other.patronymic ?? '')
  const patronymicsClash = Boolean(one.patronymic && other.patronymic) && patronymic < ALIKE
  if (one.birthDate.equals(other.birthDate))
    return patronymic >= ALIKE || (surname >= ALIKE && !patronymicsClash)
  return isMistyped(one.birthDate, other.birthDate) && surname >= ALIKE && patronymic >= ALIKE
}

/** Day and month swapped, or one of the three parts of the date wrong, the year by a slip of a digit. */
export function isMistyped(one: Day, other: Day): boolean {
  const isSwapped = other.year === one.year && other.month === one.day && other.day === one.month
  const wrong = [one.year !== other.year, one.month !== other.month, one.day !== other.day]
  return isSwapped || (wrong.filter(Boolean).length === 1 && SLIPS.includes(Math.abs(one.year - other.year)))
}

function isSameGivenName(one: string, other: string): boolean {
  const [a, b] = [soundsOf(one), soundsOf(other)]
  if (!a || !b) return false
  if (a === b || isInitialOf(one, b) || isInitialOf(other, a)) return true
  const apart = distance(a, b)
  const isSwap = a.length === b.length && [...a].toSorted().join('') === [...b].toSorted().join('')
  return apart === 1 && (isSwap || Math.max(a.length, b.length) >= LONG_NAME)
}

const isInitialOf = (initial: string, sounds: string): boolean =>
  /^\p{L}\.?$/u.test(initial) && sounds.startsWith(soundsOf(initial))

/** From 0 to 1, by sound; 0 where either is blank. */
function likeness(one: string, other: string): number {
  const [a, b] = [soundsOf(one), soundsOf(other)]
  return a && b ? 1 - distance(a, b) / Math.max(a.length, b.length) : 0
}
