import { parseDay, type Day } from '#kernel/day.ts'
import { toEnglishLayout, toRussianLayout } from '#codes/keyboard-layout.ts'
import { soundsOf } from '../search-key.ts'

/** What somebody typed into the one box: a birth date, where there is one, and the ways to read the name. */
export interface NameQuery {
  birthDate: Day | null
  /** The sounds of the name, by how it was read; no two are the same. */
  readings: { as: 'typed' | 'other_layout'; key: string }[]
}

// «ю» is the full stop of the other layout, and the slash of one is the full stop of the other.
const TYPED_DAY = /(?<!\d)(\d{1,2})[.,/ ю-](\d{1,2})[.,/ ю-](\d{4})(?!\d)/iu
const ISO_DAY = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/
const BARE_DAY = /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/

/** Reads a name with or without a birth date, in any order and layout; null where there are no letters and no date. */
export function readNameQuery(text: string): NameQuery | null {
  const { birthDate, rest } = takeDay(text.normalize('NFC'))
  const name = rest.replaceAll(/\d+/g, ' ').trim()
  const readings = readingsOf(name)
  return readings.length || birthDate ? { birthDate, readings } : null
}

function readingsOf(name: string): NameQuery['readings'] {
  const other = /[а-яё]/i.test(name) ? toEnglishLayout(name) : toRussianLayout(name)
  const readings = [
    { as: 'typed' as const, key: soundsOf(spaced(name)) },
    { as: 'other_layout' as const, key: soundsOf(spaced(other)) },
  ]
  return readings.filter(({ key }, place) => key !== '' && key !== readings[1 - place]?.key)
}

/** «Иванов И.О.» has three words. */
const spaced = (name: string): string => name.replaceAll(/[.,;:()"«»]+/g, ' ')

function takeDay(text: string): { birthDate: Day | null; rest: string } {
  const day = TYPED_DAY.exec(text) ?? BARE_DAY.exec(text)
  const iso = ISO_DAY.exec(text)
  const found = iso ?? day
  if (!found) return { birthDate: null, rest: text }
  const [whole, first = '', second = '', third = ''] = found
  const two = (part: string): string => part.padStart(2, '0')
  const birthDate = iso ? parseDay(whole) : parseDay(`${third}-${two(second)}-${two(first)}`)
  return { birthDate, rest: text.replace(whole, ' ') }
}
