import { isWithin, type Day } from '#kernel/day.ts'
import type { Service } from '#law/types.ts'

/** Ages in full years, to included; open where `to` is null. */
export interface AgeBand {
  from: number
  to: number | null
}

/** From this age on the lists of doctors without a referral are those of adults. */
const ADULT_FROM = 18

/** The ages between which a service's payments of the day make a difference; one band where they make none. */
export function ageBands({ payments, specialty }: Service, on: Day): AgeBand[] {
  const ofDay = payments.filter(({ from, until }) => isWithin(on, from, until))
  const limits = ofDay.flatMap(({ who: { ages } }) =>
    ages ? [ages[0], ...(ages[1] === null ? [] : [ages[1] + 1])] : [],
  )
  const starts = [...new Set([0, ...limits, ...(specialty ? [ADULT_FROM] : [])])].toSorted((a, b) => a - b)
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? 0) - 1 })).map(closeLast)
}

const closeLast = (band: { from: number; to: number }, index: number, all: unknown[]): AgeBand =>
  index === all.length - 1 ? { from: band.from, to: null } : band

/** True where the exact age counts, because a check-up is due by it. */
export const isByExactAge = ({ payments }: Service, on: Day): boolean =>
  payments.some(
    ({ from, until, needs }) =>
      isWithin(on, from, until) && needs.some(need => need === 'check_up_due' || need === 'preventive_due'),
  )
