import { granted } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { z } from 'zod'
import { onQuery } from './choosing-shapes.ts'
import type { InsurerDependencies } from './dependencies.ts'
import { readDay } from './read-day.ts'
import { insurerListShape, insurerQuery, insurerShape, regionListShape } from './shapes.ts'
import { insurerDetailsView, insurersView, regionsView } from './view.ts'

/** The registers in JSON: regions with their funds, insurers, one insurer with its offices. */
export const insurerApi = ({ registers, law, clock }: InsurerDependencies): Route[] => [
  questionRoute({
    method: 'GET',
    path: '/api/v1/regions',
    access: 'public',
    summary: 'Every region with its territorial fund',
    tag: 'Registers',
    answer: regionListShape,
    handle: () => Promise.resolve(granted(regionsView(registers))),
  }),
  questionRoute({
    method: 'GET',
    path: '/api/v1/insurers',
    access: 'public',
    summary: 'The insurers of a region, or of all',
    tag: 'Registers',
    query: insurerQuery,
    answer: insurerListShape,
    handle: ({ query }) => Promise.resolve(insurersView(registers, query.region)),
  }),
  questionRoute({
    method: 'GET',
    path: '/api/v1/insurers/:code',
    access: 'public',
    summary: 'One insurer with its offices and what is known of it on a day',
    tag: 'Registers',
    params: z.object({ code: z.string() }),
    query: onQuery,
    answer: insurerShape,
    statusOf: refusals =>
      refusals.some(({ code }) => code === 'insurers.unknown-insurer') ? 404 : undefined,
    handle: ({ params, query }) => {
      const on = readDay(query.on, clock.today())
      return Promise.resolve(on.ok ? insurerDetailsView({ registers, law }, params.code, on.value) : on)
    },
  }),
]
