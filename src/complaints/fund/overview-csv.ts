import { csvOf } from '#web/csv.ts'
import type { View } from '#web/view.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { accountName, TOTAL } from './money-section.tsx'
import { clinicName, insurerName } from '../desk/names.ts'
import { shareJustified, sumsOfTrial, type Overview } from './read-overview.ts'
import type { CaseCounts } from './store.ts'

/** The tables of the overview that can be taken away. */
export const OVERVIEW_TABLES = ['insurers', 'clinics', 'waits', 'money'] as const
export type OverviewTable = (typeof OVERVIEW_TABLES)[number]

type Parts = Pick<ComplaintDependencies, 'registers' | 'clinics'>

/** One table of the overview as Excel opens it in Russia: the same numbers as on the page, sums in roubles. */
export function overviewCsv(view: View, parts: Parts, overview: Overview, table: OverviewTable): Buffer {
  switch (table) {
    case 'insurers':
      return countsCsv(view, 'insurers', overview.insurers, code => insurerName(view, parts, code))
    case 'clinics':
      return countsCsv(view, 'clinics', overview.clinics, code => clinicName(view, parts, code))
    case 'waits':
      return waitsCsv(view, parts, overview)
    case 'money':
      return moneyCsv(view, overview)
  }
}

const COUNTS = ['filed', 'decided', 'justified', 'share', 'days', 'late'] as const

const countsCsv = (
  view: View,
  of: 'insurers' | 'clinics',
  rows: readonly CaseCounts[],
  name: (code: string | null) => string,
): Buffer =>
  csvOf([
    [
      view.t('complaints.fund.column.code'),
      view.t(`complaints.fund.${of}.column`),
      ...COUNTS.map(key => view.t(`complaints.fund.column.${key}`)),
    ],
    ...rows.map(row => [
      row.code ?? '',
      name(row.code),
      String(row.filed),
      String(row.decided),
      String(row.justified),
      String(shareJustified(row) ?? ''),
      row.meanDays === null ? '' : (Math.round(10 * row.meanDays) / 10).toFixed(1).replace('.', ','),
      String(row.late),
    ]),
  ])

const waitsCsv = (view: View, parts: Parts, { waits }: Overview): Buffer =>
  csvOf([
    [
      view.t('complaints.fund.column.clinic'),
      ...waits.specialties.map(words => words?.[view.language] ?? view.t('complaints.fund.waits.no-service')),
    ],
    ...waits.rows.map(({ clinicCode, counts }) => [
      clinicName(view, parts, clinicCode),
      ...counts.map(count => String(count)),
    ]),
  ])

function moneyCsv(view: View, { moved, trial }: Overview): Buffer {
  const { debit, credit } = sumsOfTrial(trial)
  const head = (...keys: string[]) => keys.map(key => view.t(`complaints.fund.column.${key}`))
  return csvOf([
    head('kind', 'times', 'sum'),
    ...moved.map(({ kind, count, kopecks }) => [
      view.t(`complaints.expert.movement.${kind}`),
      String(count),
      roubles(kopecks),
    ]),
    [],
    head('account', 'debit', 'credit'),
    ...[...trial, { sort: TOTAL, debitKopecks: debit, creditKopecks: credit }].map(row => [
      accountName(view, row.sort),
      roubles(row.debitKopecks),
      roubles(row.creditKopecks),
    ]),
  ])
}

/** A sum of kopecks, never below zero here, as a Russian decimal number. */
const roubles = (kopecks: number): string =>
  String(kopecks)
    .padStart(3, '0')
    .replace(/(\d{2})$/, ',$1')
