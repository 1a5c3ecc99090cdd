import { granted } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { z } from 'zod'
import type { Registers } from './registers.ts'
import { insurerListShape, insurerQuery, insurerShape, regionListShape } from './shapes.ts'
import { insurerDetailsView, insurersView, regionsView } from './view.ts'

/** The registers in JSON: regions with their funds, insurers, one insurer with its offices. */
export const insurerApi = ({ registers }: { registers: Registers }): Route[] => [
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
    summary: 'One insurer with its offices',
    tag: 'Registers',
    params: z.object({ code: z.string() }),
    answer: insurerShape,
    statusOf: () => 404,
    handle: ({ params }) => Promise.resolve(insurerDetailsView(registers, params.code)),
  }),
]
