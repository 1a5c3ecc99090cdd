import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { InsurerOverdue } from '../queue/queue.ts'
import { LatenessTable } from './lateness-table.tsx'
import type { LatenessOfYear } from './read-lateness.ts'

interface Props {
  view: View
  today: Day
  registers: Registers
  late: readonly InsurerOverdue[]
  lateness: LatenessOfYear
}

/** Who is late in the fund's region, and how much (F01). */
export function OverviewPage({ view, today, registers, late, lateness }: Props): VNode {
  const title = view.t('desk.fund.title')
  const total = late.reduce((sum, { decisions, policies }) => sum + decisions + policies, 0)
  return (
    <Layout view={view} title={title} wide>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {view.t('desk.fund.total', { count: total })}{' '}
        {view.t('desk.fund.as-of', { day: view.format.day(today) })}
      </p>
      {total > 0 && <LinkButton href="/fund/export">{view.t('desk.fund.export-all')}</LinkButton>}
      <DataTable
        id="late"
        caption={view.t('desk.fund.by-insurer')}
        rows={late}
        empty={{ title: view.t('desk.fund.none'), children: view.t('desk.fund.none-why') }}
        columns={columns(view, today, registers)}
      />
      <LatenessTable view={view} registers={registers} lateness={lateness} />
    </Layout>
  )
}

const columns = (view: View, today: Day, registers: Registers): Column<InsurerOverdue>[] => [
  {
    title: view.t('desk.fund.column.insurer'),
    rowHeader: true,
    cell: ({ insurerCode }) => (
      <a class="govuk-link" href={`/fund/overdue/${insurerCode}`}>
        {registers.insurer(insurerCode)?.company.name[view.language] ?? insurerCode}
      </a>
    ),
  },
  {
    title: view.t('desk.fund.decisions'),
    numeric: true,
    cell: ({ decisions }) => view.format.number(decisions),
  },
  {
    title: view.t('desk.fund.policies'),
    numeric: true,
    cell: ({ policies }) => view.format.number(policies),
  },
  { title: view.t('desk.fund.oldest'), cell: ({ oldestDueOn }) => view.format.day(oldestDueOn) },
  {
    title: view.t('desk.fund.column.days'),
    numeric: true,
    cell: ({ oldestDueOn }) => view.format.number(today.since(oldestDueOn, { largestUnit: 'day' }).days),
  },
]
