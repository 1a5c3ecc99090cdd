import type { Registers } from '#insurers/index.ts'
import { csvOf } from '#web/csv.ts'
import type { View } from '#web/view.ts'
import type { LatenessOfYear } from './read-lateness.ts'
import type { Lateness } from './store.ts'

/** The share of late applications in whole per cent; null where none was due. */
export const shareLate = ({ due, late }: Pick<Lateness, 'due' | 'late'>): number | null =>
  due > 0 ? Math.round((100 * late) / due) : null

const COLUMNS = ['insurer-code', 'insurer'] as const
const FIGURES = ['due', 'late', 'share', 'mean', 'complaints'] as const

/** How insurers kept their terms, as a list for Excel; a decimal comma, as Excel reads it in Russia. */
export function latenessCsv(
  { view, registers }: { view: View; registers: Registers },
  { insurers }: LatenessOfYear,
): Buffer {
  return csvOf([
    [
      ...COLUMNS.map(column => view.t(`desk.fund.column.${column}`)),
      ...FIGURES.map(figure => view.t(`desk.fund.lateness.${figure}`)),
    ],
    ...insurers.map(row => [
      row.insurerCode,
      registers.insurer(row.insurerCode)?.company.name[view.language] ?? '',
      String(row.due),
      String(row.late),
      String(shareLate(row) ?? ''),
      row.meanDaysLate === null ? '' : row.meanDaysLate.toFixed(1).replace('.', ','),
      String(row.complaints),
    ]),
  ])
}
