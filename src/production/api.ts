import { z } from 'zod'
import { logLook, logLooks } from '#access/index.ts'
import { granted, type Refusal } from '#kernel/outcome.ts'
import { creatingRoute, questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import type { Batch } from './batches/batch.ts'
import { BATCH_STATES } from './batches/batch.ts'
import { checkIn, finishDelivery } from './batches/check-in.ts'
import { closeBatch, sendBatch } from './batches/close-batch.ts'
import { deskDay } from './clerk/read-desk.ts'
import { latenessOf, MADE_FORMS, ORDER_STATES } from './order.ts'
import { CLERK, type ProductionParts } from './parts.ts'
import { ordersIn } from './store.ts'
import { writeOff } from './write-off.ts'

const isoDay = z.iso.date()
const TAG = 'Production'
const batchShape = z.object({
  batchId: z.uuid(),
  form: z.enum(MADE_FORMS),
  state: z.enum(BATCH_STATES),
  orders: z.int(),
  closedOn: isoDay,
})
const orderShape = z.object({
  applicationId: z.uuid(),
  enp: z.string(),
  form: z.enum(MADE_FORMS),
  state: z.enum(ORDER_STATES),
  dueOn: isoDay,
  waitsUntil: isoDay.nullable(),
  blankNumber: z.string().nullable(),
  workingDaysLate: z.int().describe('After the term of the law'),
})

/** The making of policies in JSON: the orders of a state, a new batch, its delivery. */
export const productionApi = (parts: ProductionParts): Route[] => [
  ordersRoute(parts),
  batchRoute(parts),
  deliveryRoute(parts),
  writeOffRoute(parts),
]

const ordersRoute = (parts: ProductionParts): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/production/orders',
    access: CLERK,
    summary: 'Policies that are being made, in one state, the most urgent first',
    tag: TAG,
    query: z.object({ state: z.enum(ORDER_STATES).default('ordered') }),
    answer: z.object({ orders: z.array(orderShape) }),
    handle: ({ query, call: { actor } }) =>
      parts.database.transact(actor, async tx => {
        const orders = await ordersIn(tx, { state: query.state, limit: 500, offset: 0 })
        const people = orders.map(({ personId }) => personId)
        await logLooks(tx, actor, people, 'production')
        const today = deskDay(parts, actor)
        return granted({
          orders: orders.map(
            ({ applicationId, enp, form, state, dueOn, waitsUntil, blankNumber, ...order }) => ({
              applicationId,
              enp,
              form,
              state,
              dueOn: dueOn.toString(),
              waitsUntil: waitsUntil?.toString() ?? null,
              blankNumber,
              workingDaysLate: latenessOf({ ...order, state, dueOn }, today, parts.law.calendar).afterTerm,
            }),
          ),
        })
      }),
  })

const batchRoute = (parts: ProductionParts): Route =>
  creatingRoute({
    method: 'POST',
    path: '/api/v1/production/batches',
    access: CLERK,
    summary: 'Put every order of a form that waits into a batch and send it to the maker',
    tag: TAG,
    body: z.strictObject({ form: z.enum(MADE_FORMS) }),
    answer: batchShape,
    database: parts.database,
    statusOf,
    async handle({ body, call: { actor } }, tx) {
      const closed = await closeBatch(tx, parts, body.form, actor)
      if (!closed.ok) return closed
      const sent = await sendBatch(tx, parts, closed.value.batchId, actor)
      return sent.ok ? granted(batchView(sent.value)) : sent
    },
  })

const deliveryRoute = (parts: ProductionParts): Route =>
  creatingRoute({
    method: 'POST',
    path: '/api/v1/production/batches/:id/delivery',
    access: CLERK,
    summary: 'Record delivered blanks, all of them or none; finish the batch where that is said',
    tag: TAG,
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({
      blanks: z
        .array(z.strictObject({ enp: z.string().regex(/^\d{16}$/), blank: z.string().regex(/^\d{11}$/) }))
        .min(1)
        .max(5000),
      spoilt: z.boolean().default(false),
      finish: z.boolean().default(false).describe('What did not come is ordered again'),
    }),
    answer: z.object({ delivered: z.int(), writtenOff: z.int(), orderedAgain: z.int() }),
    database: parts.database,
    statusOf,
    async handle({ body, params, call: { actor } }, tx) {
      const scans = body.blanks.map(({ enp, blank }) => `${enp} ${blank}`).join('\n')
      const said = { batchId: params.id, scans, spoilt: body.spoilt }
      const came = await checkIn(tx, parts, said, actor)
      if (!came.ok) return came
      const again = body.finish ? await finishDelivery(tx, parts, params.id, actor) : granted(0)
      return again.ok ? granted({ ...came.value, orderedAgain: again.value }) : again
    },
  })

const writeOffRoute = (parts: ProductionParts): Route =>
  creatingRoute({
    method: 'POST',
    path: '/api/v1/production/orders/:id/write-off',
    access: CLERK,
    summary:
      'Write off a blank that was spoilt at the insurer and order the policy again; :id is the application',
    tag: TAG,
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({}),
    answer: z.object({ applicationId: z.uuid(), state: z.enum(ORDER_STATES) }),
    database: parts.database,
    statusOf,
    async handle({ params, call: { actor } }, tx) {
      const done = await writeOff(tx, parts, params.id, actor)
      if (!done.ok) return done
      await logLook(tx, actor, done.value.personId, 'production')
      return granted({ applicationId: params.id, state: done.value.state })
    },
  })

const STATUSES: Record<string, number> = {
  'production.not-found': 404,
  'production.moved-meanwhile': 409,
  'applications.moved-meanwhile': 409,
}
const statusOf = ([first]: Refusal[]): number | undefined => first && STATUSES[first.code]

const batchView = ({ batchId, form, state, orderCount, closedOn }: Batch): z.infer<typeof batchShape> => ({
  batchId,
  form,
  state,
  orders: orderCount,
  closedOn: closedOn.toString(),
})
