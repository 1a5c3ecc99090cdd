import { isId } from '#kernel/ids.ts'
import { ACCOUNTS, balanceOf } from '#ledger/index.ts'
import { organisationCode } from '#platform/actor.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { todayOf } from '../move.ts'
import { complaintOf } from '../reading/complaint-of.ts'
import { dayAtDesk } from '../reading/queues.ts'
import { fileRoute } from '../steps/file-route.ts'
import { stepRoutes, type StepDesk } from '../steps/step-routes.ts'
import { ClinicCasePage } from './case-page.tsx'
import { CLINIC_CASES, ClinicDeskPage } from './desk-page.tsx'
import { CLINIC_LISTS, selectClinicCases, type ClinicList } from './store.ts'

const REGISTRAR = ['registrar'] as const
const DESK: StepDesk = { path: CLINIC_CASES, access: REGISTRAR }
const A_PAGE = 50

/** The clinic's pages of complaints about it: requests and their answers, decisions, its own appeal. */
export const clinicCaseRoutes = (parts: ComplaintDependencies): Route[] => [
  getPage(CLINIC_CASES, REGISTRAR, call => list(parts, call)),
  getPage(`${CLINIC_CASES}/:id`, REGISTRAR, call => show(parts, call)),
  fileRoute(parts, DESK),
  ...stepRoutes(parts, DESK),
]

const isList = (word: string | undefined): word is ClinicList => CLINIC_LISTS.some(known => known === word)

function list(parts: ComplaintDependencies, { actor, view, query }: Call): Promise<Reply> {
  const which = isList(query['list']) ? query['list'] : 'requests'
  const page = /^[1-9]\d{0,4}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
  const today = dayAtDesk(parts, actor)
  const account = ACCOUNTS.clinic(organisationCode(actor) ?? '')
  return parts.database.transact(actor, async tx => {
    const asked = { list: which, limit: A_PAGE, offset: (page - 1) * A_PAGE }
    const { rows, total } = await selectClinicCases(tx, asked)
    const owedKopecks = await balanceOf(tx, account)
    const pages = Math.max(1, Math.ceil(total / A_PAGE))
    return {
      page: ClinicDeskPage({ view, parts, today, list: which, rows, total, owedKopecks, page, pages }),
    }
  })
}

async function show(parts: ComplaintDependencies, call: Call): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '' } = params
  if (!isId(id)) return missing(call)
  const found = await parts.database.transact(actor, tx => complaintOf(tx, parts, { complaintId: id }, actor))
  if (!found) return missing(call)
  return { page: ClinicCasePage({ view, parts, found, today: todayOf(parts, found.complaint) }) }
}
