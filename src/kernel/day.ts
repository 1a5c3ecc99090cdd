/** A calendar day without a time zone: every date of the law, of a person and of a term is one. */
export type Day = Temporal.PlainDate

/** Reads an ISO day (`2017-05-29`); null where the text is not a real day. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** Reads an ISO day that the code itself wrote; throws where it is not a real day. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new RangeError(`Not a day: ${text}`)
  return parsed
}

/** Reads a day as people type it: `29.05.2017`, `29/5/2017`, `29 05 2017` or ISO; null where it is not a real day. */
export function readTypedDay(text: string): Day | null {
  const trimmed = text.trim()
  const typed = /^(\d{1,2})[.\s/-](\d{1,2})[.\s/-](\d{4})$/.exec(trimmed)
  if (!typed) return parseDay(trimmed)
  const [, d = '', m = '', y = ''] = typed
  return parseDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
}

/** True where `a` is before `b`. */
export const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0

/** True where `a` is after `b`. */
export const isAfter = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) > 0

/** True where `from ≤ on ≤ until`; an absent `until` is open. */
export const isWithin = (on: Day, from: Day, until?: Day | null): boolean =>
  !isBefore(on, from) && (!until || !isAfter(on, until))

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (isBefore(a, b) ? a : b)

/** Full years lived on `on`: a year is reached on the birthday itself; someone born on 29 February reaches it on 1 March of a common year. */
export function fullYears(birthDate: Day, on: Day): number {
  const years = on.year - birthDate.year
  const reached = on.month > birthDate.month || (on.month === birthDate.month && on.day >= birthDate.day)
  return reached ? years : years - 1
}
