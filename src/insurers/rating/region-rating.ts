import type { Clock } from '#kernel/clock.ts'
import { day, earlier, isBefore, type Day } from '#kernel/day.ts'
import type { Database } from '#platform/database.ts'
import type { Registers } from '../registers.ts'
import { countComplaints, countInsured } from './count-insured.ts'
import { inputsOf } from './inputs.ts'
import { lastQuarterEnd } from './quarter.ts'
import { rateRegion, type Rating } from './rate.ts'

/** What the rating of a region stands on. */
export interface RatingDependencies {
  registers: Registers
  database: Database
  clock: Clock
}

/** @law fz-326: before it nobody was insured by these rules. */
const FIRST_COUNT = day('2011-01-01')

/** The ratings of a region's insurers of the last whole quarter before a day, by insurer; a quarter that is not over is not counted. */
export async function ratingsOf(
  { registers, database, clock }: RatingDependencies,
  region: string,
  on: Day,
): Promise<ReadonlyMap<string, Rating>> {
  const asOfOn = lastQuarterEnd(earlier(on, clock.today()))
  const isCounted = !isBefore(asOfOn, FIRST_COUNT)
  const count = isCounted ? await countInsured(database, asOfOn) : new Map<string, number>()
  const complaints = isCounted ? await countComplaints(database, asOfOn) : new Map<string, number>()
  const insurers = registers.insurersIn(region)
  const rated = rateRegion(
    insurers.map(insurer => inputsOf({ registers, count, complaints, asOfOn }, insurer)),
    registers.choosing.formula.indicators,
  )
  return new Map(rated.map(rating => [rating.insurer, rating]))
}
