import { isAfter, type Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { CountFact } from '../choosing-schemas.ts'
import type { Registers } from '../registers.ts'
import { inWords } from '../words.ts'

/** The newest count of insurers that a source made by the day; null before the first. */
export const insurersCountedOn = (registers: Registers, on: Day): CountFact | null =>
  registers.choosing.count.facts
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
    .findLast(({ from }) => !isAfter(from, on)) ?? null

/** A count of insurers in a sentence with its day (SMO-03). */
export function countWords({ from, atLeast, exactly }: CountFact): Words {
  const on = inWords(from)
  const number = exactly ?? atLeast ?? 0
  return exactly === null
    ? {
        ru: `${on.ru}: не меньше ${number} страховых компаний.`,
        en: `${on.en}: at least ${number} insurers.`,
      }
    : { ru: `${on.ru.slice(-4)} год: ${number} страховых компаний.`, en: `${from.year}: ${number} insurers.` }
}
