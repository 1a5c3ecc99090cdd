import type { Registers } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import { csvOf } from '#web/csv.ts'
import type { View } from '#web/view.ts'
import { showApplicationNumber } from '../number.ts'
import type { OverdueRow } from './store.ts'

const COLUMNS = ['number', 'insurer-code', 'insurer', 'state', 'filed', 'due', 'days'] as const

/** The list as Excel opens it in Russia: UTF-8 with its mark, semicolons, CRLF. */
export function overdueCsv(
  { view, registers, today }: { view: View; registers: Registers; today: Day },
  rows: readonly OverdueRow[],
): Buffer {
  const lines = [
    COLUMNS.map(column => view.t(`desk.fund.column.${column}`)),
    ...rows.map(row => [
      showApplicationNumber(row.number),
      row.insurerCode,
      registers.insurer(row.insurerCode)?.company.name[view.language] ?? '',
      view.t(`desk.state.${row.state}`),
      view.format.shortDay(row.submittedOn).replaceAll('\u00A0', ' '),
      view.format.shortDay(row.dueOn).replaceAll('\u00A0', ' '),
      String(daysLate(row, today)),
    ]),
  ]
  return csvOf(lines)
}

/** How many days an insurer is late on a day. */
export const daysLate = ({ dueOn }: OverdueRow, today: Day): number =>
  today.since(dueOn, { largestUnit: 'day' }).days
