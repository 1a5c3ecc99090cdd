import type { VNode } from 'preact'
import type { Insurer } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { showApplicationNumber } from '../number.ts'
import { daysLate } from './overdue-csv.ts'
import type { OverdueRow } from './store.ts'

interface Props {
  view: View
  today: Day
  insurer: Insurer
  rows: readonly OverdueRow[]
  total: number
  page: number
  pages: number
}

/** What one insurer is late with (F02): numbers and days, nobody's name. */
export function OverduePage({ view, today, insurer, rows, total, page, pages }: Props): VNode {
  const name = insurer.company.name[view.language]
  const title = view.t('desk.fund.of-insurer', { name })
  const address = `/fund/overdue/${insurer.code}`
  return (
    <Layout view={view} title={title} wide back="/fund">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('desk.fund.total', { count: total })}</p>
      {total > 0 && <LinkButton href={`${address}/export`}>{view.t('desk.fund.export')}</LinkButton>}
      <DataTable
        id="overdue"
        caption={title}
        captionHidden
        rows={rows}
        empty={{
          title: view.t('desk.fund.none'),
          action: { href: '/fund', text: view.t('desk.fund.back') },
        }}
        columns={[
          {
            title: view.t('desk.fund.column.number'),
            rowHeader: true,
            cell: ({ number }) => <span class="polis-nowrap">{showApplicationNumber(number)}</span>,
          },
          { title: view.t('desk.fund.column.state'), cell: ({ state }) => view.t(`desk.state.${state}`) },
          { title: view.t('desk.fund.column.filed'), cell: row => view.format.shortDay(row.submittedOn) },
          { title: view.t('desk.fund.column.due'), cell: row => view.format.shortDay(row.dueOn) },
          {
            title: view.t('desk.fund.column.days'),
            numeric: true,
            cell: row => view.format.number(daysLate(row, today)),
          },
        ]}
      />
      <Pagination view={view} page={page} pages={pages} href={shown => `${address}?page=${shown}`} />
    </Layout>
  )
}
