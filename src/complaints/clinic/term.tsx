import type { VNode } from 'preact'
import { isAfter, type Day } from '#kernel/day.ts'
import type { Law } from '#law/types.ts'
import { Tag } from '#web/components/tag.tsx'
import type { View } from '#web/view.ts'
import { workingDaysBetween } from './working-days.ts'

interface Props {
  view: View
  law: Pick<Law, 'calendar'>
  today: Day
  dueOn: Day | null
  region: string
}

/** The last day of a step, and in words how late it is or how much is left, in working days. */
export function Term({ view, law, today, dueOn, region }: Props): VNode | null {
  if (!dueOn) return null
  const isLate = isAfter(today, dueOn)
  const days = isLate
    ? workingDaysBetween(law.calendar, { after: dueOn, until: today, region })
    : workingDaysBetween(law.calendar, { after: today, until: dueOn, region })
  return (
    <>
      {view.t('complaints.clinic.until', { day: view.format.day(dueOn) })}{' '}
      {isLate ? (
        <Tag kind="error">{view.t('complaints.clinic.late', { days })}</Tag>
      ) : (
        <Tag kind={days <= 1 ? 'attention' : 'plain'}>{view.t('complaints.clinic.left', { days })}</Tag>
      )}
    </>
  )
}
