import type { Database, Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { dayOfDesk, readOverdueByInsurer } from '../queue/read-queue.ts'
import { complaintDeskRoutes } from '../late/desk-routes.ts'
import { latenessCsv } from './lateness-csv.ts'
import { OverduePage } from './overdue-page.tsx'
import { overdueCsv } from './overdue-csv.ts'
import { OverviewPage } from './overview-page.tsx'
import { readLateness, yearAsked } from './read-lateness.ts'
import { selectOverdue } from './store.ts'

/** What the pages of a fund stand on. */
export type FundParts = ApplicationDependencies & { database: Database }

const FUND = ['fund'] as const
const A_PAGE = 50

/** The terms that insurers keep and break, for the fund of their region (F01, F02); nobody's name is shown. */
export const fundRoutes = (parts: FundParts): Route[] => [
  getPage('/fund', FUND, ({ actor, view, query }) =>
    parts.database.transact(actor, async tx => ({
      page: OverviewPage({
        view,
        today: dayOfDesk(parts, actor),
        registers: parts.registers,
        late: await readOverdueByInsurer(tx, parts, actor),
        lateness: await readLateness(tx, parts, yearAsked(query['year'], dayOfDesk(parts, actor)), actor),
      }),
    })),
  ),
  getPage('/fund/lateness/export', FUND, call => latenessExported(parts, call)),
  getPage('/fund/export', FUND, call =>
    parts.database.transact(call.actor, tx => exported(tx, parts, call, null)),
  ),
  getPage('/fund/overdue/:insurer', FUND, call =>
    parts.database.transact(call.actor, tx => ofInsurer(tx, parts, call)),
  ),
  getPage('/fund/overdue/:insurer/export', FUND, call => {
    const insurer = parts.registers.insurer(call.params['insurer'] ?? '')
    if (!insurer) return Promise.resolve(missing(call))
    return parts.database.transact(call.actor, tx => exported(tx, parts, call, insurer.code))
  }),
  ...complaintDeskRoutes(parts),
]

async function latenessExported(parts: FundParts, { actor, view, query }: Call): Promise<Reply> {
  const year = yearAsked(query['year'], dayOfDesk(parts, actor))
  const lateness = await parts.database.transact(actor, tx => readLateness(tx, parts, year, actor))
  return {
    bytes: latenessCsv({ view, registers: parts.registers }, lateness),
    contentType: 'text/csv; charset=utf-8',
    fileName: `lateness-${year}.csv`,
  }
}

async function ofInsurer(tx: Tx, parts: FundParts, call: Call): Promise<Reply> {
  const { actor, view, params, query } = call
  const insurer = parts.registers.insurer(params['insurer'] ?? '')
  if (!insurer) return missing(call)
  const asked = /^[1-9]\d{0,4}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
  const late = await readOverdueByInsurer(tx, parts, actor)
  const own = late.find(({ insurerCode }) => insurerCode === insurer.code)
  const total = own ? own.decisions + own.policies : 0
  const pages = Math.max(1, Math.ceil(total / A_PAGE))
  const page = Math.min(asked, pages)
  const which = { insurerCode: insurer.code, limit: A_PAGE, offset: (page - 1) * A_PAGE }
  const today = dayOfDesk(parts, actor)
  const rows = await selectOverdue(tx, today, which)
  return { page: OverduePage({ view, today, insurer, rows, total, page, pages }) }
}

async function exported(
  tx: Tx,
  parts: FundParts,
  { actor, view }: Call,
  insurerCode: string | null,
): Promise<Reply> {
  const today = dayOfDesk(parts, actor)
  const rows = await selectOverdue(tx, today, { insurerCode })
  return {
    bytes: overdueCsv({ view, registers: parts.registers, today }, rows),
    contentType: 'text/csv; charset=utf-8',
    fileName: `overdue-${insurerCode ?? 'all'}-${today.toString()}.csv`,
  }
}
