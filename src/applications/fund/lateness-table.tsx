import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import type { View } from '#web/view.ts'
import { shareLate } from './lateness-csv.ts'
import { FIRST_YEAR, type LatenessOfYear } from './read-lateness.ts'
import type { Lateness } from './store.ts'

interface Props {
  view: View
  registers: Registers
  lateness: LatenessOfYear
}

/** How insurers kept their terms in a year, with the year before and after. */
export function LatenessTable({ view, registers, lateness }: Props): VNode {
  const { year, until, insurers } = lateness
  const caption = view.t('desk.fund.lateness.of-year', { year: String(year), day: view.format.day(until) })
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('desk.fund.lateness.title')}</h2>
      <p class="govuk-body">{view.t('desk.fund.lateness.how')}</p>
      <DataTable
        id="lateness"
        caption={caption}
        rows={insurers}
        empty={{ title: view.t('desk.fund.lateness.none', { year: String(year) }) }}
        columns={columns(view, registers)}
      />
      <div class="govuk-button-group">
        {insurers.length > 0 && (
          <LinkButton href={`/fund/lateness/export?year=${year}`} kind="secondary">
            {view.t('desk.fund.lateness.export')}
          </LinkButton>
        )}
        {year > FIRST_YEAR && <YearLink view={view} year={year - 1} />}
        {year < view.today.year && <YearLink view={view} year={year + 1} />}
      </div>
    </>
  )
}

const YearLink = ({ view, year }: { view: View; year: number }): VNode => (
  <LinkButton href={`/fund?year=${year}`} kind="secondary">
    {view.t('desk.fund.lateness.year', { year: String(year) })}
  </LinkButton>
)

const columns = (view: View, registers: Registers): Column<Lateness>[] => [
  {
    title: view.t('desk.fund.column.insurer'),
    rowHeader: true,
    cell: ({ insurerCode }) => registers.insurer(insurerCode)?.company.name[view.language] ?? insurerCode,
  },
  { title: view.t('desk.fund.lateness.due'), numeric: true, cell: ({ due }) => view.format.number(due) },
  { title: view.t('desk.fund.lateness.late'), numeric: true, cell: ({ late }) => view.format.number(late) },
  {
    title: view.t('desk.fund.lateness.share'),
    numeric: true,
    cell: row => shareLate(row) ?? view.t('desk.fund.lateness.nothing'),
  },
  {
    title: view.t('desk.fund.lateness.mean'),
    numeric: true,
    cell: ({ meanDaysLate }) =>
      meanDaysLate === null
        ? view.t('desk.fund.lateness.nothing')
        : view.format.number(Math.round(10 * meanDaysLate) / 10),
  },
  {
    title: view.t('desk.fund.lateness.complaints'),
    numeric: true,
    cell: ({ complaints }) => view.format.number(complaints),
  },
]
