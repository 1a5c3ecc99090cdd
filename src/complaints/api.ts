import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { granted, refused, type Refusal } from '#kernel/outcome.ts'
import { creatingRoute, questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { complaintBody, complaintShape, complaintView, moveBody } from './api-shapes.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { fileComplaint } from './file-complaint.ts'
import { moveByName } from './make-move.ts'
import { complaintOf } from './reading/complaint-of.ts'
import { casesAtDesk, ownComplaints } from './reading/queues.ts'
import { CASE_LISTS } from './reading/store.ts'
import { noSuchComplaint } from './refusals.ts'

const A_PAGE = 50
const params = z.strictObject({ id: z.uuid().toLowerCase().describe('The id of the complaint') })

const STATUSES: Record<string, number> = {
  'complaints.not-found': 404,
  'complaints.not-yours': 403,
  'complaints.moved-meanwhile': 409,
  'complaints.taken': 409,
}

const statusOf = ([first]: Refusal[]): number | undefined => first && STATUSES[first.code]

/** The JSON routes of complaints. */
export const complaintApi = (with_: ComplaintDependencies): Route[] => [
  fileRoute(with_),
  listRoute(with_),
  oneRoute(with_),
  moveRoute(with_),
]

/** `POST /api/v1/complaints`: a citizen of their own, the insurer or the fund of whoever called or came. */
const fileRoute = (with_: ComplaintDependencies): Route =>
  creatingRoute({
    method: 'POST',
    path: '/api/v1/complaints',
    access: ['citizen', 'clerk', 'fund'],
    summary:
      'File a complaint: to the person’s insurer, or to the fund of the region for somebody insured nowhere',
    tag: 'Complaints',
    database: with_.database,
    body: complaintBody,
    answer: complaintShape,
    statusOf,
    async handle({ body: { happenedOn, personId, ...body }, call }, tx) {
      const whose = personId ?? call.actor.personId
      if (!whose) return refused(noSuchComplaint())
      const filed = await fileComplaint(
        tx,
        with_,
        { ...body, personId: whose, happenedOn: day(happenedOn) },
        call.actor,
      )
      return filed.ok ? granted(complaintView(filed.value)) : filed
    },
  })

/** `GET /api/v1/complaints`: a citizen's own, or a list of a desk. */
const listRoute = (with_: ComplaintDependencies): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/complaints',
    access: ['citizen', 'clerk', 'registrar', 'fund'],
    summary:
      'Complaints: one’s own, or those of a desk by the last day of the step that is awaited; nobody’s name',
    tag: 'Complaints',
    query: z.strictObject({
      list: z.enum(CASE_LISTS).optional().describe('Those that wait for the desk, where left out'),
      page: z.coerce.number().int().min(1).max(100_000).optional().describe('From 1, fifty complaints each'),
    }),
    answer: z.object({ complaints: z.array(complaintShape), total: z.number().int() }),
    handle: ({ query: { list = 'waiting', page = 1 }, call: { actor } }) =>
      with_.database.transact(actor, async tx => {
        if (actor.role === 'citizen') {
          const own = await ownComplaints(tx, actor)
          return granted({ complaints: own.map(complaintView), total: own.length })
        }
        const query = { list, limit: A_PAGE, offset: (page - 1) * A_PAGE }
        const { rows, total } = await casesAtDesk(tx, with_, query, actor)
        return granted({ complaints: rows.map(complaintView), total })
      }),
  })

/** `GET /api/v1/complaints/{id}`: one case, with what may be done now. */
const oneRoute = (with_: ComplaintDependencies): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/complaints/:id',
    access: ['citizen', 'clerk', 'registrar', 'fund'],
    summary: 'One complaint, its decisions and its money, and what may be done now; the look is logged',
    tag: 'Complaints',
    params,
    answer: z.object({
      complaint: complaintShape,
      moves: z.array(z.string()),
      decisions: z.array(z.unknown()),
      balances: z.array(z.object({ account: z.string(), kopecks: z.int() })),
    }),
    statusOf,
    handle: ({ params: { id }, call }) =>
      with_.database.attempt(call.actor, async tx => {
        const found = await complaintOf(tx, with_, { complaintId: id }, call.actor)
        if (!found) return refused(noSuchComplaint())
        const { complaint, moves, decisions, balances } = found
        return granted({ complaint: complaintView(complaint), moves, decisions, balances })
      }),
  })

/** `POST /api/v1/complaints/{id}/moves`: a step, by its name. */
const moveRoute = (with_: ComplaintDependencies): Route =>
  creatingRoute({
    method: 'POST',
    path: '/api/v1/complaints/:id/moves',
    access: ['citizen', 'clerk', 'registrar', 'fund'],
    summary:
      'Make a step of a complaint: take, ask, sign the act, decide, refuse, record a payment, appeal, close',
    tag: 'Complaints',
    database: with_.database,
    params,
    body: moveBody,
    answer: complaintShape,
    statusOf,
    async handle({ params: { id }, body, call }, tx) {
      const moved = await moveByName(tx, with_, id, body, call.actor)
      return moved.ok ? granted(complaintView(moved.value)) : moved
    },
  })
