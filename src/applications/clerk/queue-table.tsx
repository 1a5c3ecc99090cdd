import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import type { EmptyStateProps } from '#web/components/empty-state.tsx'
import { Tag } from '#web/components/tag.tsx'
import type { View } from '#web/view.ts'
import { showApplicationNumber } from '../number.ts'
import type { QueueRow } from '../queue/queue.ts'
import { pageOf } from './parts.ts'

interface Props {
  view: View
  id: string
  caption: string
  captionHidden?: boolean
  rows: readonly QueueRow[]
  empty: EmptyStateProps
  /** The business day of the desk. */
  today: Day
  /** The account that looks: its own applications are marked. */
  accountId: string | undefined
}

/** Applications as lines of a desk: what is late says so in words. */
export function QueueTable({ view, today, accountId, ...table }: Props): VNode {
  return <DataTable {...table} columns={columns(view, today, accountId)} />
}

const columns = (view: View, today: Day, accountId: string | undefined): Column<QueueRow>[] => [
  {
    title: view.t('desk.queue.applicant'),
    rowHeader: true,
    cell: row => (
      <a class="govuk-link" href={pageOf(row.applicationId, isIssuing(row) ? 'issue' : '')}>
        {row.applicant}
      </a>
    ),
  },
  { title: view.t('desk.queue.born'), cell: row => view.format.shortDay(row.birthDate) },
  {
    title: view.t('desk.queue.due'),
    cell: row => (
      <span class="polis-nowrap">
        <Due view={view} row={row} today={today} />
      </span>
    ),
  },
  {
    title: view.t('desk.queue.state'),
    cell: row => (
      <>
        <StateWords view={view} row={row} accountId={accountId} /> <Complained view={view} row={row} />
      </>
    ),
  },
  {
    title: view.t('desk.queue.number'),
    cell: row => <span class="polis-nowrap">{showApplicationNumber(row.number)}</span>,
  },
  { title: view.t('desk.queue.filed'), cell: row => view.format.shortDay(row.submittedOn) },
  { title: view.t('desk.queue.category'), cell: row => view.t(`applications.category.${row.category}`) },
]

const isIssuing = ({ state }: QueueRow): boolean => ['accepted', 'ready'].includes(state)

/** The day by which the insurer acts, and that it is past or today. */
export function Due({ view, row, today }: { view: View; row: QueueRow; today: Day }): VNode {
  const { dueOn, overdue } = row
  if (!dueOn) return <span class="polis-muted">{view.t('desk.queue.no-due')}</span>
  const isToday = dueOn.equals(today)
  return (
    <>
      {view.format.shortDay(dueOn)}{' '}
      {overdue && (
        <Tag kind="error">
          {view.t('desk.queue.late', { days: today.since(dueOn, { largestUnit: 'day' }).days })}
        </Tag>
      )}
      {isToday && <Tag kind="attention">{view.t('desk.queue.today')}</Tag>}
    </>
  )
}

/** That the person complained of the delay to the fund, and whether the fund has answered. */
export function Complained({ view, row }: { view: View; row: QueueRow }): VNode | null {
  return row.complaint ? (
    <Tag kind={row.complaint === 'filed' ? 'attention' : 'plain'}>
      {view.t(`desk.queue.complaint.${row.complaint}`)}
    </Tag>
  ) : null
}

function StateWords({
  view,
  row,
  accountId,
}: {
  view: View
  row: QueueRow
  accountId: string | undefined
}): VNode {
  const mine = row.state === 'in_review' && row.takenBy !== null && row.takenBy === accountId
  return <>{view.t(mine ? 'desk.queue.mine' : `desk.state.${row.state}`)}</>
}
