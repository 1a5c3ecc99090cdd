import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { Due } from '../expert/due.tsx'
import { showComplaintNumber } from '../number.ts'
import { insurerName } from './names.ts'
import { FUND_LISTS, type FundList } from './store.ts'

interface Props {
  view: View
  parts: Pick<ComplaintDependencies, 'registers' | 'clinics'>
  today: Day
  list: FundList
  rows: readonly Complaint[]
  total: number
  page: number
  pages: number
}

/** Where the cases of a fund are. */
export const FUND_CASES = '/fund/cases'

/** The complaints of the fund's region at the appeal level (F03): numbers, organisations and days, nobody's name. */
export function FundCasesPage(props: Props): VNode {
  const { view, list, rows, total, page, pages } = props
  const title = view.t('complaints.fund.cases.title')
  const caption = view.t(`complaints.fund.cases.list.${list}`)
  return (
    <Layout view={view} title={title} wide>
      <h1 class="govuk-heading-l">{title}</h1>
      <nav class="govuk-button-group" aria-label={view.t('complaints.fund.cases.lists')}>
        {FUND_LISTS.filter(one => one !== list).map(one => (
          <LinkButton href={`${FUND_CASES}?list=${one}`} kind="secondary">
            {view.t(`complaints.fund.cases.list.${one}`)}
          </LinkButton>
        ))}
      </nav>
      <h2 class="govuk-heading-m">{caption}</h2>
      {total > 0 && <p class="govuk-body">{view.t('complaints.fund.cases.total', { count: total })}</p>}
      <DataTable
        id="cases"
        caption={caption}
        captionHidden
        rows={rows}
        empty={{
          title: view.t(`complaints.fund.cases.none.${list}`),
          children: view.t('complaints.fund.cases.none-why'),
        }}
        columns={columns(props)}
      />
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={shown => `${FUND_CASES}?list=${list}&page=${shown}`}
      />
    </Layout>
  )
}

const columns = ({ view, parts, today, list }: Props): Column<Complaint>[] => [
  {
    title: view.t('complaints.fund.cases.number'),
    rowHeader: true,
    cell: ({ complaintId, number }) => (
      <a class="govuk-link polis-nowrap" href={`${FUND_CASES}/${complaintId}`}>
        {showComplaintNumber(number)}
      </a>
    ),
  },
  {
    title: view.t('complaints.fund.cases.kind'),
    cell: ({ kind }) => view.t(`complaints.expert.kind.${kind}`),
  },
  {
    title: view.t('complaints.fund.column.insurer'),
    cell: ({ insurerCode }) => insurerName(view, parts, insurerCode),
  },
  { title: view.t('complaints.fund.column.clinic'), cell: ({ clinicName }) => clinicName },
  {
    title: view.t('complaints.fund.cases.state'),
    cell: ({ state }) => view.t(`complaints.expert.state.${state}`),
  },
  list === 'closed'
    ? {
        title: view.t('complaints.fund.cases.outcome'),
        cell: ({ outcome }) => (outcome ? view.t(`complaints.expert.outcome.${outcome}`) : ''),
      }
    : {
        title: view.t('complaints.fund.cases.due'),
        cell: complaint => <Due view={view} complaint={complaint} today={today} />,
      },
]
