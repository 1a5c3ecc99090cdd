import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { showComplaintNumber } from '../number.ts'
import { addressOfCases, LISTS, type CasesFilter } from './cases-filter.ts'
import { Due } from '../desk/due.tsx'
import { CASES, pageOf } from '../desk/parts.ts'
import type { CaseLine, FoundCases } from './read-cases.ts'

interface Props {
  view: View
  filter: CasesFilter
  found: FoundCases
  accountId: string | undefined
  /** True where the next case was asked for and none was free. */
  nothingToTake: boolean
}

/** The cases of an insurer by the last day of their step (E01). */
export function CasesPage({ view, filter, found, accountId, nothingToTake }: Props): VNode {
  const title = view.t('complaints.expert.cases.title')
  const { list } = filter
  return (
    <Layout view={view} title={title} wide>
      {nothingToTake && (
        <NotificationBanner view={view}>
          <p class="govuk-body">{view.t('complaints.expert.cases.nothing-to-take')}</p>
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" action={`${CASES}/next`} class="govuk-button-group" data-primary>
        <CsrfField view={view} />
        <Button>{view.t('complaints.expert.cases.next')}</Button>
        <LinkButton href="/clerk/hotline" kind="secondary">
          {view.t('complaints.expert.cases.hotline')}
        </LinkButton>
        <LinkButton href={`${CASES}/findings`} kind="secondary">
          {view.t('complaints.expert.cases.findings')}
        </LinkButton>
      </form>
      <Lists view={view} filter={filter} found={found} />
      <p class="govuk-body" id="found">
        {view.t('complaints.expert.cases.total', { count: found.counts[list] })}
      </p>
      <DataTable
        id="cases"
        caption={view.t(`complaints.expert.list.${list}`)}
        captionHidden
        rows={found.lines}
        columns={columns(view, found.today, accountId)}
        empty={{
          title: view.t(`complaints.expert.cases.empty.${list}`),
          ...(list !== 'open' && { action: { href: CASES, text: view.t('complaints.expert.cases.all') } }),
        }}
      />
      <Pagination
        view={view}
        page={found.page}
        pages={found.pages}
        href={page => addressOfCases({ list, page })}
      />
    </Layout>
  )
}

/** The lists with how many cases each has; links, so that Tab and Enter are enough. */
function Lists({ view, filter, found }: Pick<Props, 'view' | 'filter' | 'found'>): VNode {
  return (
    <nav aria-label={view.t('complaints.expert.cases.lists')}>
      <ul class="govuk-list polis-lists">
        {LISTS.map(list => (
          <li>
            <a
              class="govuk-link"
              href={addressOfCases({ list, page: 1 })}
              aria-current={list === filter.list ? 'page' : undefined}
            >
              {view.t('complaints.expert.cases.list-of', {
                list: view.t(`complaints.expert.list.${list}`),
                count: view.format.number(found.counts[list]),
              })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const columns = (view: View, today: Day, accountId: string | undefined): Column<CaseLine>[] => [
  {
    title: view.t('complaints.expert.fact.person'),
    rowHeader: true,
    cell: line => (
      <a class="govuk-link" href={pageOf(line.complaintId)}>
        {line.applicant || view.t('complaints.expert.no-name')}
      </a>
    ),
  },
  {
    title: view.t('complaints.expert.fact.due'),
    cell: line => <Due view={view} complaint={line} today={today} />,
  },
  {
    title: view.t('complaints.expert.fact.state'),
    cell: line => (
      <>
        {view.t(`complaints.expert.state.${line.state}`)}{' '}
        {line.takenBy && line.takenBy === accountId && (
          <Tag kind="info">{view.t('complaints.expert.mine')}</Tag>
        )}
      </>
    ),
  },
  {
    title: view.t('complaints.expert.fact.kind'),
    cell: ({ kind, channel }) => (
      <>
        {view.t(`complaints.expert.kind.${kind}`)}{' '}
        {channel === 'hotline' && <Tag kind="attention">{view.t('complaints.expert.channel.hotline')}</Tag>}
      </>
    ),
  },
  {
    title: view.t('complaints.expert.fact.clinic'),
    cell: ({ clinicName }) => clinicName || view.t('complaints.expert.no-clinic'),
  },
  {
    title: view.t('complaints.expert.fact.number'),
    cell: ({ number }) => <span class="polis-nowrap">{showComplaintNumber(number)}</span>,
  },
  {
    title: view.t('complaints.expert.fact.filed'),
    cell: ({ filedOn }) => <span class="polis-nowrap">{view.format.shortDay(filedOn)}</span>,
  },
]
