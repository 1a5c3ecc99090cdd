import type { Day } from '#kernel/day.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { standingOn, type Standing } from '../history/standing.ts'
import type { Insurer } from '../insurer.ts'
import { byDistance, type OfficeAtDistance } from '../offices/nearest.ts'
import type { Point } from '../offices/place.ts'
import { plasticOn, type PlasticAnswer } from '../offices/plastic.ts'
import type { SitePart } from '../rating/indicators.ts'
import type { Rating } from '../rating/rate.ts'
import { ratingsOf, type RatingDependencies } from '../rating/region-rating.ts'
import { differentRegions, notComparable, unknownInsurer } from '../refusals.ts'
import type { Registers } from '../registers.ts'

/** What Polis compares an insurer by (SMO-08); a null is not known. */
export interface ComparedInsurer {
  insurer: Insurer
  standing: Standing
  /** Answers the phone day and night. */
  phone24h: boolean | null
  internetAdvice: boolean | null
  /** The parts its site has, of SITE_PARTS. */
  site: readonly SitePart[] | null
  offices: number
  nearest: OfficeAtDistance | null
  plastic: PlasticAnswer
  rating: Rating
  /** True where what is said of the phone, the advice and the site is invented. */
  demonstration: boolean
}

/** What a comparison stands on. */
export interface CompareDependencies extends RatingDependencies {
  law: Law
}

/** Two to four insurers of one region; refused with every reason where the codes are not that. */
export function readComparison(registers: Registers, codes: readonly string[]): Outcome<Insurer[]> {
  const different = [...new Set(codes.filter(Boolean))]
  const insurers = different.flatMap(code => registers.insurer(code) ?? [])
  const refusals = [
    ...different.filter(code => !registers.insurer(code)).map(unknownInsurer),
    ...(different.length < 2 || different.length > 4 ? [notComparable(different.length)] : []),
    ...(new Set(insurers.map(({ region }) => region)).size > 1 ? [differentRegions()] : []),
  ]
  return refusals.length ? refused(...refusals) : granted(insurers)
}

/** Compares insurers side by side on a day, their nearest office counted from a point where one is given. */
export async function compareInsurers(
  from: CompareDependencies,
  insurers: readonly Insurer[],
  on: Day,
  near: Point | null,
): Promise<ComparedInsurer[]> {
  const [first] = insurers
  const ratings = await ratingsOf(from, first?.region ?? '', on)
  return insurers.flatMap(insurer => {
    const rating = ratings.get(insurer.code)
    return rating ? [comparedOn(from, { insurer, rating, on, near })] : []
  })
}

function comparedOn(
  { registers, law }: CompareDependencies,
  { insurer, rating, on, near }: { insurer: Insurer; rating: Rating; on: Day; near: Point | null },
): ComparedInsurer {
  const offices = registers.offices(insurer.code, insurer.region)
  const known = registers.choosing.inputs?.insurers.find(row => row.insurer === insurer.code)
  return {
    insurer,
    standing: standingOn(registers, insurer, on),
    phone24h: known?.phone24h ?? null,
    internetAdvice: known?.internetAdvice ?? null,
    site: known?.site ?? null,
    offices: offices.length,
    nearest: byDistance(offices, near)[0] ?? null,
    plastic: plasticOn(registers, law, insurer, on),
    rating,
    demonstration: known !== undefined,
  }
}
