import { isId } from '#kernel/ids.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { readCaseFile } from '../desk/read-case.ts'
import { dayAtDesk } from '../reading/queues.ts'
import { fileRoute } from '../steps/file-route.ts'
import { stepRoutes, type StepDesk } from '../steps/step-routes.ts'
import { FundCasePage } from './case-page.tsx'
import { FUND_CASES, FundCasesPage } from './cases-page.tsx'
import { normRoutes } from './norm-routes.ts'
import { ComplaintOverviewPage } from './overview-page.tsx'
import { overviewCsv, OVERVIEW_TABLES, type OverviewTable } from './overview-csv.ts'
import { OVERVIEW_PATH, periodAsked } from '../desk/period.ts'
import { readOverview, type Overview } from './read-overview.ts'
import { FUND_LISTS, selectFundCases, type FundList } from './store.ts'

const FUND = ['fund'] as const
const DESK: StepDesk = { path: FUND_CASES, access: FUND }
const A_PAGE = 50

/** The fund's pages of complaints: appeals and cases of the uninsured (F03), the overview (F01, F04), the norm of fines. */
export const fundCaseRoutes = (parts: ComplaintDependencies): Route[] => [
  getPage(FUND_CASES, FUND, call => list(parts, call)),
  getPage(`${FUND_CASES}/:id`, FUND, call => show(parts, call)),
  fileRoute(parts, DESK),
  ...stepRoutes(parts, DESK),
  getPage(OVERVIEW_PATH, FUND, async call => ({
    page: ComplaintOverviewPage({ view: call.view, parts, overview: await overviewOf(parts, call) }),
  })),
  getPage(`${OVERVIEW_PATH}/export`, FUND, call => exported(parts, call)),
  ...normRoutes(parts),
]

const isList = (word: string | undefined): word is FundList => FUND_LISTS.some(known => known === word)

function list(parts: ComplaintDependencies, { actor, view, query }: Call): Promise<Reply> {
  const which = isList(query['list']) ? query['list'] : 'appeals'
  const page = /^[1-9]\d{0,4}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
  const today = dayAtDesk(parts, actor)
  return parts.database.transact(actor, async tx => {
    const asked = { list: which, limit: A_PAGE, offset: (page - 1) * A_PAGE }
    const { rows, total } = await selectFundCases(tx, today, asked)
    const pages = Math.max(1, Math.ceil(total / A_PAGE))
    return { page: FundCasesPage({ view, parts, today, list: which, rows, total, page, pages }) }
  })
}

async function show(parts: ComplaintDependencies, call: Call): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '' } = params
  if (!isId(id)) return missing(call)
  const file = await parts.database.transact(actor, tx => readCaseFile(tx, parts, id, actor))
  return file ? { page: FundCasePage({ view, parts, file }) } : missing(call)
}

const overviewOf = (parts: ComplaintDependencies, { actor, query }: Call): Promise<Overview> => {
  const today = dayAtDesk(parts, actor)
  return parts.database.transact(actor, tx => readOverview(tx, parts, periodAsked(query, today), today))
}

const isTable = (word: string | undefined): word is OverviewTable =>
  OVERVIEW_TABLES.some(known => known === word)

async function exported(parts: ComplaintDependencies, call: Call): Promise<Reply> {
  const { table } = call.query
  if (!isTable(table)) return missing(call)
  const overview = await overviewOf(parts, call)
  const { year, quarter } = overview.period
  return {
    bytes: overviewCsv(call.view, parts, overview, table),
    contentType: 'text/csv; charset=utf-8',
    fileName: `complaints-${table}-${year}${quarter === null ? '' : `-q${quarter}`}.csv`,
  }
}
