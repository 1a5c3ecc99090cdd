import type { TimelineItem } from '#web/components/timeline.tsx'
import { isComplaintLate } from '../complaint.ts'
import type { CaseProps } from './case-page.tsx'
import { ownerWords } from './parts.ts'

/** What happened to a case, as its person is told it; steps inside an office are left out. */
export function caseMoments({
  view,
  with_,
  found,
}: Pick<CaseProps, 'view' | 'with_' | 'found'>): TimelineItem[] {
  const { complaint, events } = found
  const past = events
    .filter(({ move }) => move !== 'take')
    .map(({ move, on }) => ({
      time: view.format.day(on),
      datetime: on.toString(),
      title: view.t(`complaints.citizen.move.${move}`),
      state: 'past' as const,
    }))
  const { owner, dueOn } = complaint
  if (!owner || !dueOn) return past
  const next = {
    time: view.format.day(dueOn),
    datetime: dueOn.toString(),
    title: view.t(`complaints.citizen.awaits.${owner === 'citizen' ? 'you' : 'them'}`, {
      who: ownerWords(view, with_, owner, complaint),
    }),
    state: isComplaintLate(complaint, view.today) ? ('late' as const) : ('next' as const),
  }
  return [...past, next]
}
