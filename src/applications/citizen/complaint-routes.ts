import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { fileComplaint } from '../late/file-complaint.ts'
import { CasePage } from './case-page.tsx'
import { forCase, type Case } from './case.ts'
import { ComplaintPage } from './complaint-page.tsx'
import type { CitizenParts } from './parts.ts'

const PATH = '/applications/mine/complaint'

/** A complaint about a late insurer, sent by one button of the tracking page (TMP-11, RGT-10). */
export const complaintRoutes = (parts: CitizenParts): Route[] => [
  getPage(PATH, 'public', call => forCase(parts, call, found => show(parts, found, call))),
  postForm(PATH, 'public', call => forCase(parts, call, found => file(parts, found, call))),
]

function show({ registers }: CitizenParts, { status, complaint }: Case, { view }: Call): Reply {
  if (!complaint) return { redirect: '/applications/mine' }
  const fund = registers.fund(complaint.region)?.name ?? view.t('applications.complaint.some-fund')
  return { page: ComplaintPage({ view, status, complaint, fund }) }
}

async function file(parts: CitizenParts, found: Case, { actor, view }: Call): Promise<Reply> {
  const { applicationId } = found.status.application
  const filed = await parts.database.attempt(actor, tx => fileComplaint(tx, parts, applicationId, actor))
  if (filed.ok) return { redirect: PATH }
  return { status: 409, page: CasePage({ view, found, errors: filed.refusals }) }
}
