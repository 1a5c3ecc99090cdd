import type { TimelineItem } from '#web/components/timeline.tsx'
import type { View } from '#web/view.ts'
import type { ApplicationStatus } from '../status.ts'
import { isEnded } from '../application.ts'

/** What happened to an application and what comes, from the first to the last. */
export function caseMoments(view: View, status: ApplicationStatus): TimelineItem[] {
  const { events, application, dueOn, overdue } = status
  const past = events.map(({ move, on }, index): TimelineItem => {
    const isLast = index === events.length - 1
    return {
      time: view.format.day(on),
      datetime: on.toString(),
      title: view.t(`applications.move.${move}`),
      state: isLast && !isEnded(application.state) ? 'now' : 'past',
    }
  })
  if (!dueOn) return past
  const title = view.t(
    application.state === 'accepted' ? 'applications.status.policy-ready' : 'applications.status.answer',
  )
  const next: TimelineItem = {
    time: view.format.day(dueOn),
    datetime: dueOn.toString(),
    title,
    state: overdue ? 'late' : 'next',
  }
  return [...past, next]
}
