import { z } from 'zod'
import { granted, refused } from '#kernel/outcome.ts'
import { parseDay } from '#kernel/day.ts'
import type { Clock } from '#kernel/clock.ts'
import { parameterList, parameterView } from '#law/api-view.ts'
import type { Law } from '#law/types.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { noSuchParameter } from './refusals.ts'

const day = z.string().refine(text => parseDay(text) !== null, 'a day as YYYY-MM-DD is needed')
const words = z.object({ ru: z.string(), en: z.string() })
const value = z.object({
  from: z.string(),
  until: z.string().nullable(),
  value: z.unknown(),
  confidence: z.enum(['A', 'B', 'C', 'K', 'U']),
  note: words.nullable(),
  sources: z.array(
    z.object({
      act: z.string(),
      at: z.string(),
      number: z.string(),
      date: z.string().nullable(),
      title: words,
    }),
  ),
})
const summary = z.object({
  id: z.string(),
  question: words,
  unit: z.string(),
  serves: z.array(z.string()),
  keys: z.array(z.string()),
  on: z.string(),
  answer: value.nullable(),
})
const whole = summary.extend({
  asked: z.record(z.string(), z.string()),
  variants: z.array(
    z.object({
      key: z.record(z.string(), z.string()),
      answer: value.nullable(),
      timeline: z.array(value),
      gaps: z.array(z.unknown()),
    }),
  ),
  disagreements: z.array(z.object({ says: words, sources: z.array(z.unknown()) })),
})

/** The law in JSON: the list of parameters, and one with its timeline, sources and disagreements. */
export const ruleApi = ({ law, clock }: { law: Law; clock: Clock }): Route[] => [
  questionRoute({
    method: 'GET',
    path: '/api/v1/law/parameters',
    access: 'public',
    summary: 'Every parameter of the law with its answer on a day',
    tag: 'Law',
    query: z.strictObject({ on: day.optional() }),
    answer: z.object({ parameters: z.array(summary) }),
    handle: ({ query }) =>
      Promise.resolve(
        granted({ parameters: parameterList(law, (query.on && parseDay(query.on)) || clock.today()) }),
      ),
  }),
  questionRoute({
    method: 'GET',
    path: '/api/v1/law/parameters/*',
    access: 'public',
    summary:
      'One parameter by its id, such as temporary-certificate/term: timelines, sources, and the answer on a day. Variant keys (region, category, channel) go into the query',
    tag: 'Law',
    query: z.looseObject({ on: day.optional() }),
    answer: whole,
    statusOf: () => 404,
    handle({ query, call }) {
      const { on, ...keys } = query
      const id = call.params['*'] ?? ''
      const texts = Object.fromEntries(
        Object.entries(keys).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
      const view = parameterView(law, id, (on && parseDay(on)) || clock.today(), texts)
      return Promise.resolve(view ? granted(view) : refused(noSuchParameter(id)))
    },
  }),
]
