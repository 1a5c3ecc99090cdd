import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { Office } from '#insurers/index.ts'
import { Pagination } from '#web/components/pagination.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { QueuePage as Found } from '../queue/queue.ts'
import { TakeNext } from './take-next-button.tsx'
import { addressOfFilter, type DeskFilter } from './queue-filter.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueTable } from './queue-table.tsx'

interface Props {
  view: View
  today: Day
  filter: DeskFilter
  found: Found
  offices: readonly Office[]
  accountId: string | undefined
}

/** The queue of an insurer (K02): filters, fifty lines a page, the true number. */
export function QueuePage({ view, today, filter, found, offices, accountId }: Props): VNode {
  const title = view.t('desk.queue.title')
  const more = filter.text !== '' && found.total > found.rows.length
  return (
    <Layout view={view} title={title} wide>
      <h1 class="govuk-heading-l">{title}</h1>
      <TakeNext view={view} />
      <QueueFilters view={view} filter={filter} offices={offices} />
      <p class="govuk-body" id="found">
        {view.t('desk.queue.total', { count: found.total })}
        {more && ` ${view.t('desk.queue.narrow', { shown: found.rows.length })}`}
      </p>
      <QueueTable
        view={view}
        id="queue"
        caption={title}
        captionHidden
        rows={found.rows}
        today={today}
        accountId={accountId}
        empty={{
          title: view.t('desk.queue.empty'),
          children: view.t('desk.queue.empty-why'),
          action: { href: '/clerk/queue', text: view.t('desk.queue.clear') },
        }}
      />
      {!filter.text && (
        <Pagination
          view={view}
          page={found.page}
          pages={found.pages}
          href={page => addressOfFilter(filter, page)}
        />
      )}
    </Layout>
  )
}
