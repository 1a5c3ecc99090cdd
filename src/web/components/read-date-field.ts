import { parseDay, readTypedDay, type Day } from '#kernel/day.ts'

/** A date as a form sent it: the three boxes as typed, and the day they make. */
export interface TypedDate {
  day: string
  month: string
  year: string
  /** The day; null where nothing was typed or it is not a real day. */
  on: Day | null
  /** True where all boxes are empty. */
  isEmpty: boolean
}

/** Reads the boxes `<name>-day`, `<name>-month`, `<name>-year`; a whole date pasted into the first box is understood. */
export function readDateField(body: unknown, name: string): TypedDate {
  const box = (part: string): string => {
    const value = (body as Record<string, unknown> | null | undefined)?.[`${name}-${part}`]
    return typeof value === 'string' ? value.trim() : ''
  }
  const [day, month, year] = [box('day'), box('month'), box('year')]
  const pasted = month === '' && year === '' ? readTypedDay(day) : null
  if (pasted) return { ...typedDate(pasted), on: pasted, isEmpty: false }
  return { day, month, year, on: dayOf(day, month, year), isEmpty: !day && !month && !year }
}

/** The three boxes of a day that is known already. */
export const typedDate = (on: Day): TypedDate => ({
  day: String(on.day),
  month: String(on.month),
  year: String(on.year),
  on,
  isEmpty: false,
})

function dayOf(day: string, month: string, year: string): Day | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
