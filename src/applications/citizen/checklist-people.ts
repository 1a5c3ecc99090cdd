import type { Day } from '#kernel/day.ts'

/** For whom a list can be asked without typing a birth date: an age inside each band of the law, and who comes. */
export const PEOPLE = [
  { name: 'adult', years: 30, representative: false },
  { name: 'represented', years: 30, representative: true },
  { name: 'teenager', years: 15, representative: true },
  { name: 'child', years: 7, representative: true },
  { name: 'newborn', years: 0, representative: true },
] as const

/** A person of a band, born so that they have its age on the day. */
export function personNamed(name: string, on: Day): { birthDate: Day; representative: boolean } | null {
  const person = PEOPLE.find(one => one.name === name)
  return person
    ? { birthDate: on.subtract({ years: person.years }), representative: person.representative }
    : null
}
