import pg from 'pg'

const { builtins } = pg.types
const INT8_RANGE = 'a bigint beyond 2^53 was read'

function readInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(INT8_RANGE)
  return value
}

/** PostgreSQL prints `2017-06-01 12:00:00.123+00`; Temporal reads it with a T and a full offset. */
const readInstant = (text: string): Temporal.Instant =>
  Temporal.Instant.from(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'))

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, text => Temporal.PlainDate.from(text)],
  [builtins.TIMESTAMPTZ, readInstant],
  [builtins.INT8, readInt8],
])

/** How column values arrive: dates as Temporal.PlainDate, instants as Temporal.Instant, bigints as safe integers. */
export const columnTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : parsers.get(oid)
    return own ?? pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text')
  },
}

/** A `daterange` in its text form, whose end is exclusive, as its first and its last day; `until` is null where open. */
export function readDayRange(text: string): { from: Temporal.PlainDate; until: Temporal.PlainDate | null } {
  const match = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})?\)$/.exec(text)
  if (!match?.[1]) throw new RangeError(`Not a range of days: ${text}`)
  return {
    from: Temporal.PlainDate.from(match[1]),
    until: match[2] ? Temporal.PlainDate.from(match[2]).subtract({ days: 1 }) : null,
  }
}

/** The text of a `daterange` from `from` until `until`, the last day included; open where `until` is null. */
export const dayRange = (from: Temporal.PlainDate, until: Temporal.PlainDate | null): string =>
  `[${from.toString()},${until ? until.add({ days: 1 }).toString() : ''})`
