import type { VNode } from 'preact'
import { BarChart, type Bar } from '#web/components/bar-chart.tsx'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import type { View } from '#web/view.ts'
import { exportHref, type Period } from '../desk/period.ts'
import { shareJustified } from './read-overview.ts'
import { Stamp } from './stamp.tsx'
import type { CaseCounts } from './store.ts'

interface Props {
  view: View
  period: Period
  of: 'insurers' | 'clinics'
  rows: readonly CaseCounts[]
  name(row: CaseCounts): string
}

/** So many bars are drawn; the table has every row. */
const MOST_BARS = 15

/** The complaints by insurer or by clinic: how many, and for insurers how soon they answer; under each chart its table. */
export function CountsSection({ view, period, of, rows, name }: Props): VNode {
  const say = (key: string) => view.t(`complaints.fund.${of}.${key}`)
  const drawn = rows.slice(0, MOST_BARS)
  return (
    <>
      <h2 class="govuk-heading-m">{say('title')}</h2>
      {drawn.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{say('chart')}</h3>
          <BarChart
            id={`${of}-filed`}
            title={say('chart')}
            bars={drawn.map(row => filedBar(view, row, name))}
          />
          <h3 class="govuk-heading-s">{say('days-chart')}</h3>
          <BarChart
            id={`${of}-days`}
            title={say('days-chart')}
            bars={drawn.flatMap(row => daysBar(view, row, name))}
          />
          <Stamp view={view} />
        </>
      )}
      {rows.length > MOST_BARS && (
        <p class="govuk-body">
          {view.t('complaints.fund.overview.drawn', { most: MOST_BARS, total: rows.length })}
        </p>
      )}
      <DataTable
        id={of}
        caption={say('table')}
        rows={rows}
        empty={{
          title: view.t('complaints.fund.overview.none'),
          children: view.t('complaints.fund.overview.none-why'),
        }}
        columns={columns(view, say('column'), name)}
      />
      {rows.length > 0 && (
        <LinkButton href={exportHref(period, of)} kind="secondary">
          {say('export')}
        </LinkButton>
      )}
    </>
  )
}

const filedBar = (view: View, row: CaseCounts, name: Props['name']): Bar => ({
  label: name(row),
  value: row.filed,
  shown: view.format.number(row.filed),
})

const daysBar = (view: View, row: CaseCounts, name: Props['name']): Bar[] =>
  row.meanDays === null ? [] : [{ label: name(row), value: row.meanDays, shown: daysText(view, row) }]

/** A mean of days to one digit, or that nothing was answered. */
export const daysText = (view: View, { meanDays }: CaseCounts): string =>
  meanDays === null
    ? view.t('complaints.fund.overview.nothing')
    : view.format.number(Math.round(10 * meanDays) / 10)

const columns = (view: View, title: string, name: Props['name']): Column<CaseCounts>[] => {
  const figure = (key: 'filed' | 'decided' | 'justified' | 'late'): Column<CaseCounts> => ({
    title: view.t(`complaints.fund.column.${key}`),
    numeric: true,
    cell: row => view.format.number(row[key]),
  })
  return [
    { title, rowHeader: true, cell: name },
    figure('filed'),
    figure('decided'),
    figure('justified'),
    {
      title: view.t('complaints.fund.column.share'),
      numeric: true,
      cell: row => shareJustified(row) ?? view.t('complaints.fund.overview.nothing'),
    },
    { title: view.t('complaints.fund.column.days'), numeric: true, cell: row => daysText(view, row) },
    figure('late'),
  ]
}
