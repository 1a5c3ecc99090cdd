import { logLook } from '#access/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { Database } from '#platform/database.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { COMPLAINT_LISTS, selectComplaints, type ComplaintList } from '../fund/store.ts'
import { dayOfDesk } from '../queue/read-queue.ts'
import { findById } from '../store.ts'
import { answerComplaint } from './answer-complaint.ts'
import { ComplaintDeskPage } from './complaint-desk-page.tsx'
import { ComplaintsPage } from './complaints-page.tsx'
import { findComplaint } from './store.ts'

type Parts = ApplicationDependencies & { database: Database }

const FUND = ['fund'] as const
const PATH = '/fund/complaints'
const A_PAGE = 50

/** The fund's desk of complaints about late policies: lists, one complaint, its answer. */
export const complaintDeskRoutes = (parts: Parts): Route[] => [
  getPage(PATH, FUND, call => list(parts, call)),
  getPage(`${PATH}/:id`, FUND, call => show(parts, call, [])),
  postForm(`${PATH}/:id`, FUND, call => answer(parts, call)),
]

const isList = (word: string | undefined): word is ComplaintList =>
  COMPLAINT_LISTS.some(known => known === word)

function list(parts: Parts, { actor, view, query }: Call): Promise<Reply> {
  const { list: asked, page: typed } = query
  const which = isList(asked) ? asked : 'new'
  const page = /^[1-9]\d{0,4}$/.test(typed ?? '') ? Number(typed) : 1
  const today = dayOfDesk(parts, actor)
  return parts.database.transact(actor, async tx => {
    const found = await selectComplaints(tx, today, {
      list: which,
      limit: A_PAGE,
      offset: (page - 1) * A_PAGE,
    })
    const pages = Math.max(1, Math.ceil(found.total / A_PAGE))
    return { page: ComplaintsPage({ view, parts, today, list: which, rows: found.rows, page, pages }) }
  })
}

function show(parts: Parts, call: Call, errors: readonly Refusal[]): Promise<Reply> {
  const { actor, view, params } = call
  const id = params['id'] ?? ''
  if (!isId(id)) return Promise.resolve(missing(call))
  return parts.database.transact(actor, async (tx): Promise<Reply> => {
    const complaint = await findComplaint(tx, id)
    const application = complaint && (await findById(tx, id))
    if (!complaint || !application) return missing(call)
    if (application.personId) await logLook(tx, actor, application.personId, 'complaint')
    const typed = field(call, 'answer')
    const today = dayOfDesk(parts, actor)
    return {
      status: errors.length ? 422 : 200,
      page: ComplaintDeskPage({ view, parts, today, complaint, application, typed, errors }),
    }
  })
}

async function answer(parts: Parts, call: Call): Promise<Reply> {
  const { actor, params } = call
  const applicationId = params['id'] ?? ''
  if (!isId(applicationId)) return missing(call)
  const said = { applicationId, answer: field(call, 'answer') }
  const done = await parts.database.attempt(actor, tx => answerComplaint(tx, parts, said, actor))
  return done.ok ? { redirect: `${PATH}/${applicationId}` } : show(parts, call, done.refusals)
}
