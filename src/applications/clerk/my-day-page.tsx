import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { QueueCounts, QueueRow } from '../queue/queue.ts'
import { QueueTable } from './queue-table.tsx'
import { TakeNext } from './take-next-button.tsx'

interface Props {
  view: View
  today: Day
  counts: QueueCounts
  /** What the clerk has taken, and what is due first. */
  mine: QueueRow[]
  urgent: QueueRow[]
  accountId: string | undefined
  /** The next application was asked for, and there was none. */
  isEmpty: boolean
}

/** The clerk's day (K01): what waits, and one button that takes the most urgent. */
export function MyDayPage(props: Props): VNode {
  const { view, today, counts, isEmpty } = props
  const title = view.t('desk.day.title')
  return (
    <Layout view={view} title={title} wide>
      {isEmpty && (
        <NotificationBanner view={view}>
          <p class="govuk-notification-banner__heading">{view.t('desk.day.none-left')}</p>
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">{`${title}, ${view.format.day(today)}`}</h1>
      <TakeNext view={view}>
        <LinkButton href="/clerk/new" kind="secondary">
          {view.t('desk.day.counter')}
        </LinkButton>
      </TakeNext>
      <Counts view={view} counts={counts} />
      <Waiting {...props} />
    </Layout>
  )
}

/** What the clerk has taken, and what to take next. */
function Waiting({ view, today, mine, urgent, accountId }: Props): VNode {
  return (
    <>
      {mine.length > 0 && (
        <QueueTable
          view={view}
          id="mine"
          caption={view.t('desk.day.mine-title')}
          rows={mine}
          today={today}
          accountId={accountId}
          empty={{ title: '' }}
        />
      )}
      {urgent.length > 0 ? (
        <QueueTable
          view={view}
          id="urgent"
          caption={view.t('desk.day.urgent-title')}
          rows={urgent}
          today={today}
          accountId={accountId}
          empty={{ title: '' }}
        />
      ) : (
        <EmptyState
          title={view.t('desk.day.empty')}
          action={{ href: '/clerk/queue', text: view.t('desk.day.empty-action') }}
        >
          {view.t('desk.day.empty-why')}
        </EmptyState>
      )}
    </>
  )
}

const QUERIES: Record<keyof QueueCounts, string> = {
  overdue: 'overdue=yes',
  dueToday: 'state=open',
  new: 'state=submitted',
  returned: 'state=returned',
  mine: 'state=in_review&mine=yes',
}

function Counts({ view, counts }: { view: View; counts: QueueCounts }): VNode {
  return (
    <nav class="govuk-button-group" aria-label={view.t('desk.day.waits')}>
      {(['overdue', 'dueToday', 'new', 'returned', 'mine'] as const).map(name => (
        <LinkButton href={`/clerk/queue?${QUERIES[name]}`} kind="secondary">
          {`${view.t(`desk.day.${name}`)}: `}
          <strong>{view.format.number(counts[name])}</strong>
        </LinkButton>
      ))}
    </nav>
  )
}
