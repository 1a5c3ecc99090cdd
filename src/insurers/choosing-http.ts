import { refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { compareInsurers, readComparison } from './compare/compare.ts'
import { PLACES } from './compare/places.ts'
import { officialChecks } from './history/duties.ts'
import type { InsurerDependencies } from './dependencies.ts'
import type { Insurer } from './insurer.ts'
import { listOffices } from './offices/list-offices.ts'
import { readWhence, type Whence } from './offices/whence.ts'
import { ratingsOf } from './rating/region-rating.ts'
import { unknownRegion } from './refusals.ts'
import { ComparePage } from './visitor/compare-page.tsx'
import { OfficesPage } from './visitor/offices-page.tsx'
import { RatingPage } from './visitor/rating-page.tsx'

/** The pages a person chooses an insurer by: offices with their plan, rating, comparison. */
export const choosingPages = (with_: InsurerDependencies): Route[] => [
  getPage('/insurers/offices', 'public', call => showOffices(with_, call)),
  getPage('/insurers/rating', 'public', call => showRating(with_, call)),
  getPage('/insurers/compare', 'public', call => showComparison(with_, call)),
]

function showOffices({ registers, law, clock }: InsurerDependencies, { query, view }: Call): Promise<Reply> {
  const region = query['region'] ?? ''
  const asked = { region, insurer: query['insurer'], service: query['service'], near: query['near'] }
  const answer = region ? listOffices({ registers, law }, asked, clock.today()) : null
  return Promise.resolve({
    page: OfficesPage({
      view,
      registers,
      list: answer?.ok ? answer.value : null,
      errors: answer && !answer.ok ? answer.refusals : [],
      law: law.on(clock.today()),
    }),
  })
}

async function showRating(with_: InsurerDependencies, { query, view }: Call): Promise<Reply> {
  const { registers, law, clock } = with_
  const region = registers.region(query['region'] ?? '')
  if (!region) return missing({ view })
  const ratings = await ratingsOf(with_, region.code, clock.today())
  return {
    page: RatingPage({
      view,
      region,
      rated: registers.insurersIn(region.code).flatMap(insurer => {
        const rating = ratings.get(insurer.code)
        return rating ? [{ insurer, rating }] : []
      }),
      formula: registers.choosing.formula,
      terms: law.on(clock.today()).find('insurer/rating-terms'),
      checks: officialChecks(registers, registers.fund(region.code)),
    }),
  }
}

async function showComparison(with_: InsurerDependencies, { query, view }: Call): Promise<Reply> {
  const { registers, clock } = with_
  const region = registers.region(query['region'] ?? '')
  if (!region) return missing({ view })
  const codes = PLACES.map(place => query[place] ?? '')
  const asked = codes.some(Boolean) ? readRequest(with_, query, codes) : null
  const compared = asked?.ok
    ? await compareInsurers(with_, asked.value.insurers, clock.today(), asked.value.whence?.point ?? null)
    : []
  return {
    page: ComparePage({
      view,
      region,
      insurers: registers.insurersIn(region.code),
      codes,
      compared,
      errors: asked && !asked.ok ? asked.refusals : [],
    }),
  }
}

/** The insurers and the place that a form of comparison names, refused with the reasons of both. */
function readRequest(
  { registers }: InsurerDependencies,
  query: Record<string, string>,
  codes: readonly string[],
): Outcome<{ insurers: Insurer[]; whence: Whence | null }> {
  const region = query['region'] ?? ''
  const insurers = readComparison(registers, codes)
  const whence = readWhence(registers, query['near'] ?? '', region)
  const refusals: Refusal[] = [
    ...(insurers.ok ? [] : insurers.refusals),
    ...(whence.ok ? [] : whence.refusals),
    ...(insurers.ok && insurers.value.some(insurer => insurer.region !== region)
      ? [unknownRegion(region)]
      : []),
  ]
  return insurers.ok && whence.ok && !refusals.length
    ? { ok: true, value: { insurers: insurers.value, whence: whence.value } }
    : refused(...refusals)
}
