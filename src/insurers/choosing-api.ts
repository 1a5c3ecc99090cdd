import { z } from 'zod'
import { granted, invariant, refused } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import {
  compareQuery,
  comparisonShape,
  officesQuery,
  officesShape,
  onQuery,
  ratingShape,
} from './choosing-shapes.ts'
import { comparisonView, officesView, ratingView } from './choosing-view.ts'
import { compareInsurers, readComparison } from './compare/compare.ts'
import type { InsurerDependencies } from './dependencies.ts'
import { listOffices } from './offices/list-offices.ts'
import { readWhence } from './offices/whence.ts'
import { pageOf } from './paging.ts'
import { ratingsOf } from './rating/region-rating.ts'
import { readDay } from './read-day.ts'
import { unknownInsurer } from './refusals.ts'

const params = z.object({ code: z.string() })
const statusOf = (refusals: readonly { code: string }[]) =>
  refusals.some(({ code }) => code === 'insurers.unknown-insurer') ? 404 : undefined

/** What an insurer is chosen by, in JSON: its offices by distance, its rating, a comparison. */
export const choosingApi = (with_: InsurerDependencies): Route[] => [
  compareRoute(with_),
  officesRoute(with_),
  ratingRoute(with_),
]

const officesRoute = ({ registers, law, clock }: InsurerDependencies): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/insurers/:code/offices',
    access: 'public',
    summary: 'The offices of an insurer in its region, nearest first, with what they give out on the day',
    tag: 'Registers',
    params,
    query: officesQuery,
    answer: officesShape,
    statusOf,
    handle: ({ params: { code }, query }) => {
      const region = registers.insurer(code)?.region
      const on = readDay(query.on, clock.today())
      if (!region) return Promise.resolve(refused(unknownInsurer(code)))
      if (!on.ok) return Promise.resolve(on)
      const { near, service } = query
      const list = listOffices({ registers, law }, { region, insurer: code, service, near }, on.value)
      return Promise.resolve(
        list.ok ? granted(officesView(list.value, pageOf(list.value.offices, query.page), on.value)) : list,
      )
    },
  })

const ratingRoute = (with_: InsurerDependencies): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/insurers/:code/rating',
    access: 'public',
    summary: 'The rating of an insurer in its region by the formula of Polis, every input with its source',
    tag: 'Registers',
    params,
    query: onQuery,
    answer: ratingShape,
    statusOf,
    handle: async ({ params: { code }, query }) => {
      const insurer = with_.registers.insurer(code)
      const on = readDay(query.on, with_.clock.today())
      if (!insurer) return refused(unknownInsurer(code))
      if (!on.ok) return on
      const rating = (await ratingsOf(with_, insurer.region, on.value)).get(code)
      invariant(rating, `the ratings of region ${insurer.region} hold ${code}`)
      return granted(ratingView(rating))
    },
  })

const compareRoute = (with_: InsurerDependencies): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/insurers/compare',
    access: 'public',
    summary: 'Two to four insurers of a region side by side',
    tag: 'Registers',
    query: compareQuery,
    answer: comparisonShape,
    statusOf,
    handle: async ({ query }) => {
      const insurers = readComparison(
        with_.registers,
        query.codes.split(',').map(code => code.trim()),
      )
      const near = readWhence(with_.registers, query.near ?? '', insurers.ok ? insurers.value[0]?.region : '')
      const on = readDay(query.on, with_.clock.today())
      const refusals = [insurers, near, on].flatMap(read => (read.ok ? [] : read.refusals))
      if (!insurers.ok || !near.ok || !on.ok) return refused(...refusals)
      const compared = await compareInsurers(with_, insurers.value, on.value, near.value?.point ?? null)
      return granted(comparisonView(compared, on.value))
    },
  })
