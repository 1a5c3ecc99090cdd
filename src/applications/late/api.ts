import { z } from 'zod'
import { granted, type Refusal } from '#kernel/outcome.ts'
import { creatingRoute, questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { isoDay, line } from '../api-content.ts'
import { statusOfRefusal, type ApiDependencies } from '../api-dependencies.ts'
import { COMPLAINT_LISTS, selectComplaints } from '../fund/store.ts'
import { dayOfDesk } from '../queue/read-queue.ts'
import { findById } from '../store.ts'
import { track } from '../track.ts'
import { answerComplaint, LONGEST_ANSWER } from './answer-complaint.ts'
import { fileComplaint } from './file-complaint.ts'
import { COMPLAINT_STATES, showComplaintNumber, type LateComplaint } from './late-complaint.ts'

const A_PAGE = 50

const complaintShape = z.object({
  applicationId: z.uuid(),
  number: z.string().describe('As people read it: Ж-77-1234567-8'),
  insurerCode: z.string(),
  awaited: z.enum(['decision', 'policy']).describe('What the insurer was late with'),
  termPassedOn: z.iso.date(),
  filedOn: z.iso.date(),
  answerDueOn: z.iso.date(),
  state: z.enum(COMPLAINT_STATES),
  answer: z.string().nullable(),
  answeredOn: z.iso.date().nullable(),
})

const complaintView = (
  complaint: LateComplaint,
  applicationNumber: string,
): z.infer<typeof complaintShape> => ({
  applicationId: complaint.applicationId,
  number: showComplaintNumber(applicationNumber),
  insurerCode: complaint.insurerCode,
  awaited: complaint.awaited,
  termPassedOn: complaint.termPassedOn.toString(),
  filedOn: complaint.filedOn.toString(),
  answerDueOn: complaint.answerDueOn.toString(),
  state: complaint.state,
  answer: complaint.answer,
  answeredOn: complaint.answeredOn?.toString() ?? null,
})

const STATUSES: Record<string, number> = {
  'applications.complaint-not-found': 404,
  'applications.complaint-not-late': 409,
  'applications.complaint-answered': 409,
}

const statusOf = (refusals: Refusal[]): number | undefined =>
  STATUSES[refusals[0]?.code ?? ''] ?? statusOfRefusal(refusals)

/** The JSON routes of complaints about late policies. */
export const complaintApi = (with_: ApiDependencies): Route[] => [
  fileRoute(with_),
  listRoute(with_),
  answerRoute(with_),
]

/** `POST /api/v1/applications/late-complaint`: by the number and the birth date, as tracking is. */
const fileRoute = (with_: ApiDependencies): Route =>
  creatingRoute({
    method: 'POST',
    path: '/api/v1/applications/late-complaint',
    access: 'public',
    summary: 'Complain to the fund that an insurer let the term of an application pass; one an application',
    tag: 'Applications',
    database: with_.database,
    body: z.strictObject({ number: line(20).describe('Ten digits, however spaced'), birthDate: isoDay }),
    answer: complaintShape,
    statusOf,
    async handle({ body, call }, tx) {
      const tracked = await track(tx, with_, body, call.actor)
      if (!tracked.ok) return tracked
      const { applicationId, number } = tracked.value.application
      const filed = await fileComplaint(tx, with_, applicationId, call.actor)
      return filed.ok ? granted(complaintView(filed.value, number)) : filed
    },
  })

/** `GET /api/v1/fund/complaints`: a list of the fund, what is to be answered first on top. */
const listRoute = (with_: ApiDependencies): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/fund/complaints',
    access: ['fund'],
    summary: 'Complaints about late policies in the fund’s region; nobody’s name',
    tag: 'Funds',
    query: z.strictObject({
      list: z.enum(COMPLAINT_LISTS).optional().describe('Those that wait, where left out'),
      page: z.coerce.number().int().min(1).max(100_000).optional().describe('From 1, fifty complaints each'),
    }),
    answer: z.object({ complaints: z.array(complaintShape), total: z.number().int() }),
    handle: ({ query: { list = 'new', page = 1 }, call }) =>
      with_.database.transact(call.actor, async tx => {
        const which = { list, limit: A_PAGE, offset: (page - 1) * A_PAGE }
        const { rows, total } = await selectComplaints(tx, dayOfDesk(with_, call.actor), which)
        return granted({ complaints: rows.map(row => complaintView(row, row.number)), total })
      }),
  })

/** `POST /api/v1/fund/complaints/{id}/answer`: the fund's answer, once. */
const answerRoute = (with_: ApiDependencies): Route =>
  creatingRoute({
    method: 'POST',
    path: '/api/v1/fund/complaints/:id/answer',
    access: ['fund'],
    summary: 'Answer a complaint: the applicant is told and reads it where the application is tracked',
    tag: 'Funds',
    database: with_.database,
    params: z.strictObject({ id: z.uuid().toLowerCase().describe('The id of the application') }),
    body: z.strictObject({ answer: z.string().max(LONGEST_ANSWER) }),
    answer: complaintShape,
    statusOf,
    async handle({ params, body, call }, tx) {
      const said = { applicationId: params.id, answer: body.answer }
      const answered = await answerComplaint(tx, with_, said, call.actor)
      if (!answered.ok) return answered
      const application = await findById(tx, params.id)
      return granted(complaintView(answered.value, application?.number ?? ''))
    },
  })
