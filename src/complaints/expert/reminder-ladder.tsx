import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { Law } from '#law/types.ts'
import { Timeline } from '#web/components/timeline.tsx'
import type { View } from '#web/view.ts'
import type { Complaint } from '../complaint.ts'
import { inquiryDue, OWN_TERMS, reminderDue } from '../terms.ts'

interface Props {
  view: View
  complaint: Complaint
  today: Day
  law: Law
}

/** What follows a request that is sent today: its last day, the reminders after it, going on without an answer. */
export function ReminderLadder({ view, complaint: { region, clinicName }, today, law }: Props): VNode {
  const dueOn = inquiryDue(law, today, region)
  const at = (day: Day) => ({ time: view.format.day(day), datetime: day.toString() })
  const ladder = Array.from({ length: OWN_TERMS.mostReminders }, (_, reminders) =>
    reminderDue(law, { dueOn, reminders }, region),
  ).filter(day => day !== null)
  return (
    <>
      <p class="govuk-body">{view.t('complaints.expert.ladder.lead', { clinic: clinicName })}</p>
      <Timeline
        view={view}
        label={view.t('complaints.expert.ladder.title')}
        items={[
          { ...at(today), title: view.t('complaints.expert.ladder.sent'), state: 'now' },
          { ...at(dueOn), title: view.t('complaints.expert.ladder.due'), state: 'next' },
          ...ladder.map((day, index) => ({
            ...at(day),
            title: view.t('complaints.expert.ladder.reminder', { number: index + 1 }),
            state: 'next' as const,
          })),
        ]}
      />
      <p class="govuk-body">{view.t('complaints.expert.ladder.silent')}</p>
    </>
  )
}
