import { parseDay, readTypedDay, type Day } from '#kernel/day.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { unreadableDay } from './refusals.ts'

/** The day that an address asks about: ISO or as people type it, the given one where it asks about none. */
export function readDay(text: string | undefined, otherwise: Day): Outcome<Day> {
  if (!text?.trim()) return granted(otherwise)
  const read = parseDay(text.trim()) ?? readTypedDay(text)
  return read ? granted(read) : refused(unreadableDay(text))
}
