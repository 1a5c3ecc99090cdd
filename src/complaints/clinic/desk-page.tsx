import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { Column } from '#web/components/data-table.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { CaseLists } from '../case-lists.tsx'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { insurerName } from '../desk/names.ts'
import { showComplaintNumber } from '../number.ts'
import { CLINIC_LISTS, type ClinicList } from './store.ts'
import { Term } from './term.tsx'

interface Props {
  view: View
  parts: Pick<ComplaintDependencies, 'registers' | 'clinics' | 'law'>
  today: Day
  list: ClinicList
  rows: readonly Complaint[]
  total: number
  /** What the clinic owes by all decisions, in kopecks. */
  owedKopecks: number
  page: number
  pages: number
}

/** Where the cases of a clinic are. */
export const CLINIC_CASES = '/registrar/complaints'

/** The clinic's desk: requests to be answered, decisions with money due, what is closed; nobody's name. */
export function ClinicDeskPage(props: Props): VNode {
  const { view, owedKopecks } = props
  const title = view.t('complaints.clinic.title')
  return (
    <Layout view={view} title={title} wide>
      <h1 class="govuk-heading-l">{title}</h1>
      {owedKopecks > 0 && (
        <p class="govuk-body">
          <strong>{view.t('complaints.clinic.owed', { sum: view.format.money(owedKopecks) })}</strong>
        </p>
      )}
      <CaseLists
        {...props}
        path={CLINIC_CASES}
        says={key => view.t(`complaints.clinic.${key}`)}
        words={{
          lists: view.t('complaints.clinic.lists'),
          total: view.t('complaints.clinic.total', { count: props.total }),
          noneWhy: view.t('complaints.clinic.none-why'),
        }}
        lists={CLINIC_LISTS}
        columns={columns(props)}
      />
    </Layout>
  )
}

const columns = ({ view, parts, today, list }: Props): Column<Complaint>[] => [
  {
    title: view.t('complaints.clinic.number'),
    rowHeader: true,
    cell: ({ complaintId, number }) => (
      <a class="govuk-link polis-nowrap" href={`${CLINIC_CASES}/${complaintId}`}>
        {showComplaintNumber(number)}
      </a>
    ),
  },
  { title: view.t('complaints.clinic.about'), cell: ({ kind }) => view.t(`complaints.expert.kind.${kind}`) },
  {
    title: view.t('complaints.clinic.from'),
    cell: ({ insurerCode }) => insurerName(view, parts, insurerCode),
  },
  {
    title: view.t('complaints.clinic.state'),
    cell: ({ state }) => view.t(`complaints.expert.state.${state}`),
  },
  list === 'closed'
    ? {
        title: view.t('complaints.clinic.outcome'),
        cell: ({ outcome }) => (outcome ? view.t(`complaints.expert.outcome.${outcome}`) : ''),
      }
    : {
        title: view.t('complaints.clinic.term'),
        cell: ({ dueOn, region }) => (
          <Term view={view} law={parts.law} today={today} dueOn={dueOn} region={region} />
        ),
      },
]
