import type { VNode } from 'preact'
import { Timeline } from '#web/components/timeline.tsx'
import type { CaseProps } from '../expert/case-page.tsx'

/** What happened, from the first to the last, who did it, and what is awaited now. */
export function CaseTimeline({ view, file }: CaseProps): VNode {
  const { events, complaint } = file.found
  const past = events.map(({ on, move, actorName, words }) => ({
    time: view.format.day(on),
    datetime: on.toString(),
    title: view.t(`complaints.expert.move.${move}`),
    state: 'past' as const,
    children: (
      <>
        <p class="govuk-body polis-muted">{actorName}</p>
        {words && <p class="govuk-body polis-break">{words}</p>}
      </>
    ),
  }))
  const { dueOn, state } = complaint
  const isLate = dueOn !== null && Temporal.PlainDate.compare(file.today, dueOn) > 0
  const next = dueOn
    ? [
        {
          time: view.format.day(dueOn),
          datetime: dueOn.toString(),
          title: view.t(`complaints.expert.awaits.${state}`),
          state: isLate ? ('late' as const) : ('now' as const),
        },
      ]
    : []
  return (
    <section aria-labelledby="timeline">
      <h2 class="govuk-heading-m" id="timeline">
        {view.t('complaints.expert.case.timeline')}
      </h2>
      <Timeline view={view} items={[...past, ...next]} label={view.t('complaints.expert.case.timeline')} />
    </section>
  )
}
