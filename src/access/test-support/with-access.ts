import { fixedClock, type Clock } from '#kernel/clock.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'

/** A clock of a test that goes only when it is moved. */
interface MovableClock extends Clock {
  move(by: Temporal.DurationLike): void
}

/** What a test of access works with; it starts at noon in UTC of 23 November 2026. */
export interface AccessTest extends TestDatabase {
  clock: MovableClock
}

/** Runs a test on a database and a clock of its own. */
export const withAccess = (run: (access: AccessTest) => Promise<void>): Promise<void> =>
  withDatabase(test => run({ ...test, clock: movableClock() }))

function movableClock(): MovableClock {
  const start = fixedClock('2026-11-23')
  let at = start.now()
  return { today: () => start.today(), now: () => at, move: by => void (at = at.add(by)) }
}
