import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { Column } from '#web/components/data-table.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { CaseLists } from '../case-lists.tsx'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { Due } from '../desk/due.tsx'
import { showComplaintNumber } from '../number.ts'
import { insurerName } from '../desk/names.ts'
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
  const { view } = props
  const title = view.t('complaints.fund.cases.title')
  return (
    <Layout view={view} title={title} wide>
      <h1 class="govuk-heading-l">{title}</h1>
      <CaseLists
        {...props}
        path={FUND_CASES}
        says={key => view.t(`complaints.fund.cases.${key}`)}
        words={{
          lists: view.t('complaints.fund.cases.lists'),
          total: view.t('complaints.fund.cases.total', { count: props.total }),
          noneWhy: view.t('complaints.fund.cases.none-why'),
        }}
        lists={FUND_LISTS}
        columns={columns(props)}
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
