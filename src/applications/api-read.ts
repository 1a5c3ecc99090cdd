import { z } from 'zod'
import { granted } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { listShape, oneShape } from './api-answers.ts'
import { statusOfRefusal, type ApiDependencies } from './api-dependencies.ts'
import { applicationView, eventsView, policyView } from './api-views.ts'
import { STATES } from './application.ts'
import { readCounts, readQueue } from './queue/read-queue.ts'
import { QUEUE_ORDERS } from './queue/queue.ts'
import { readApplication } from './read-application.ts'

const STAFF = ['clerk', 'fund'] as const

const flag = z.enum(['true', 'false']).transform(word => word === 'true')

/** No names here: an address is written to logs. */
const listQuery = z.strictObject({
  state: z.enum(STATES).optional(),
  overdue: flag.optional().describe('Only those the insurer is late with'),
  mine: flag.optional().describe('Only those taken by the account that asks'),
  insurer: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  order: z.enum(QUEUE_ORDERS).optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).optional().describe('From 1, fifty applications each'),
})

/** `GET /api/v1/applications`: the queue of an insurer or the control of a fund. */
export const listRoute = (with_: ApiDependencies): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/applications',
    access: STAFF,
    summary: 'The applications that are the business of the organisation, what is due first',
    tag: 'Applications',
    query: listQuery,
    answer: listShape,
    handle: ({ query, call }) =>
      with_.database.transact(call.actor, async tx => {
        const { state, insurer, ...rest } = query
        const filter = { ...rest, states: state && [state], insurerCode: insurer }
        const { rows, ...page } = await readQueue(tx, with_, filter, call.actor)
        const counts = await readCounts(tx, with_, call.actor)
        return granted({ applications: rows.map(applicationView), ...page, counts })
      }),
  })

/** The id of an application in an address. */
export const idParams = z.strictObject({ id: z.uuid().toLowerCase() })

/** `GET /api/v1/applications/{id}`: one application as staff review it. */
export const readRoute = (with_: ApiDependencies): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/applications/:id',
    access: STAFF,
    summary: 'One application with its content, files and events',
    tag: 'Applications',
    params: idParams,
    answer: oneShape,
    statusOf: statusOfRefusal,
    async handle({ params, call }) {
      const read = await with_.database.transact(call.actor, tx =>
        readApplication(tx, with_, params.id, call.actor),
      )
      if (!read.ok) return read
      const { application, events, policy, content, files } = read.value
      return granted({
        ...applicationView(application),
        events: eventsView(events),
        ...(policy && { policy: policyView(policy) }),
        ...(content && { content, files }),
      })
    },
  })
