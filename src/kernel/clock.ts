import { parseDay, type Day } from './day.ts'

/**
 * What time it is, twice: `now` is the real instant (sessions, logs), `today` is the business day
 * (law, calendars, terms), which POLIS_TODAY may move.
 */
export interface Clock {
  now(): Temporal.Instant
  /** The business day in an IANA time zone; Moscow's where none is given. */
  today(timeZone?: string): Day
}

/** The real clock, its business day moved to `today` where that is given. */
export function systemClock(today?: Day): Clock {
  return {
    now: () => Temporal.Now.instant(),
    today: (timeZone = 'Europe/Moscow') => today ?? Temporal.Now.plainDateISO(timeZone),
  }
}

/** A clock that stands still at an ISO day, for tests and the demonstration; its instant is that day's noon in UTC unless `now` is given. */
export function fixedClock(today: string, now = `${today}T12:00:00Z`): Clock {
  const on = parseDay(today)
  if (!on) throw new RangeError(`Not a day: ${today}`)
  const instant = Temporal.Instant.from(now)
  return { now: () => instant, today: () => on }
}
