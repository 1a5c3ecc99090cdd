import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { COMPLAINT_LISTS, type ComplaintList, type ComplaintRow } from '../fund/store.ts'
import { isAnswerLate, showComplaintNumber, workingDaysLate } from './late-complaint.ts'

interface Props {
  view: View
  parts: Pick<ApplicationDependencies, 'law' | 'registers'>
  today: Day
  list: ComplaintList
  rows: readonly ComplaintRow[]
  page: number
  pages: number
}

/** The complaints about late policies in the fund's region: numbers and days, nobody's name. */
export function ComplaintsPage(props: Props): VNode {
  const { view, list, rows, page, pages } = props
  const title = view.t('desk.fund.complaints.title')
  const caption = view.t(`desk.fund.complaints.list.${list}`)
  return (
    <Layout view={view} title={title} wide back="/fund">
      <h1 class="govuk-heading-l">{title}</h1>
      <nav class="govuk-button-group" aria-label={view.t('desk.fund.complaints.lists')}>
        {COMPLAINT_LISTS.filter(one => one !== list).map(one => (
          <LinkButton href={`/fund/complaints?list=${one}`} kind="secondary">
            {view.t(`desk.fund.complaints.list.${one}`)}
          </LinkButton>
        ))}
      </nav>
      <h2 class="govuk-heading-m">{caption}</h2>
      <DataTable
        id="complaints"
        caption={caption}
        captionHidden
        rows={rows}
        empty={{
          title: view.t(`desk.fund.complaints.none.${list}`),
          children: view.t('desk.fund.complaints.none-why'),
        }}
        columns={columns(props)}
      />
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={shown => `/fund/complaints?list=${list}&page=${shown}`}
      />
    </Layout>
  )
}

const columns = ({ view, parts, today }: Props): Column<ComplaintRow>[] => [
  {
    title: view.t('desk.fund.complaints.number'),
    rowHeader: true,
    cell: ({ applicationId, number }) => (
      <a class="govuk-link polis-nowrap" href={`/fund/complaints/${applicationId}`}>
        {showComplaintNumber(number)}
      </a>
    ),
  },
  {
    title: view.t('desk.fund.column.insurer'),
    cell: ({ insurerCode }) =>
      parts.registers.insurer(insurerCode)?.company.name[view.language] ?? insurerCode,
  },
  {
    title: view.t('desk.fund.complaints.working-days'),
    numeric: true,
    cell: row =>
      view.format.number(
        workingDaysLate(parts.law.calendar, row.termPassedOn, row.answeredOn ?? today, row.region),
      ),
  },
  { title: view.t('desk.fund.column.filed'), cell: row => view.format.shortDay(row.filedOn) },
  {
    title: view.t('desk.fund.complaints.answer-by'),
    cell: row => (
      <>
        {view.format.shortDay(row.answerDueOn)}{' '}
        {isAnswerLate(row, today) && <Tag kind="error">{view.t('desk.fund.complaints.overdue')}</Tag>}
      </>
    ),
  },
  {
    title: view.t('desk.fund.column.state'),
    cell: row => view.t(`desk.fund.complaints.state.${row.state}`),
  },
]
