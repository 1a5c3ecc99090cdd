import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { csvOf } from '#web/csv.ts'
import type { View } from '#web/view.ts'
import { defectOf } from '../decisions/defects.ts'
import { periodAsked, yearsUntil } from '../desk/period.ts'
import { dayAtDesk } from '../reading/queues.ts'
import { FindingsPage } from './findings-page.tsx'
import { CASES, CLERK, type ExpertParts } from '../desk/parts.ts'
import { selectFindingsByClinic, type FindingsRow } from './store.ts'

/** What acts found, by clinic and code (E08): the page and the same lines as a file. */
export const findingsRoutes = (parts: ExpertParts): Route[] => [
  getPage(`${CASES}/findings`, CLERK, call => show(parts, call)),
  getPage(`${CASES}/findings.csv`, CLERK, call => exported(parts, call)),
]

async function read(parts: ExpertParts, call: Call) {
  const today = dayAtDesk(parts, call.actor)
  const period = periodAsked(call.query, today)
  const rows = await parts.database.transact(call.actor, tx =>
    selectFindingsByClinic(tx, period.from, period.until),
  )
  return { today, period, rows }
}

async function show(parts: ExpertParts, call: Call): Promise<Reply> {
  const { today, period, rows } = await read(parts, call)
  return { page: FindingsPage({ view: call.view, period, years: yearsUntil(today), rows }) }
}

async function exported(parts: ExpertParts, call: Call): Promise<Reply> {
  const { period, rows } = await read(parts, call)
  return {
    bytes: csvOf(linesOf(call.view, rows)),
    contentType: 'text/csv; charset=utf-8',
    fileName: `findings-${period.from.toString()}-${period.until.toString()}.csv`,
  }
}

const COLUMNS = ['clinic-code', 'clinic', 'code', 'ground', 'says', 'cases'] as const

const linesOf = (view: View, rows: readonly FindingsRow[]): string[][] => [
  COLUMNS.map(column => view.t(`complaints.expert.findings.column.${column}`)),
  ...rows.map(({ clinicCode, clinicName, code, cases }) => {
    const defect = code === null ? null : defectOf(code)
    const says = defect?.says[view.language] ?? view.t('complaints.expert.act.no-defect')
    return [clinicCode ?? '', clinicName, code ?? '', defect?.ground ?? '', says, String(cases)]
  }),
]
