import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import { Tag } from '#web/components/tag.tsx'
import type { View } from '#web/view.ts'
import type { Complaint } from '../complaint.ts'

interface Props {
  view: View
  complaint: Pick<Complaint, 'dueOn'>
  today: Day
}

/** The last day of the step that is awaited, and in words that it is past or today. */
export function Due({ view, complaint: { dueOn }, today }: Props): VNode {
  if (!dueOn) return <span class="polis-muted">{view.t('complaints.expert.no-due')}</span>
  const days = today.since(dueOn, { largestUnit: 'day' }).days
  return (
    <span class="polis-nowrap">
      {view.format.shortDay(dueOn)}{' '}
      {days > 0 && <Tag kind="error">{view.t('complaints.expert.late', { days })}</Tag>}
      {days === 0 && <Tag kind="attention">{view.t('complaints.expert.due-today')}</Tag>}
    </span>
  )
}
