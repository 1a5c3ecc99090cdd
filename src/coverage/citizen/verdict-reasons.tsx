import type { VNode } from 'preact'
import type { Reason } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { View } from '#web/view.ts'
import type { VerdictProps } from './verdict-page.tsx'

/** Why: each reason with the acts behind it, since which day it is so and how well it is known. */
export function VerdictReasons({ view, law, verdict: { answer } }: VerdictProps): VNode {
  return (
    <section aria-labelledby="why">
      <h2 class="govuk-heading-m" id="why">
        {view.t('coverage.verdict.why')}
      </h2>
      <ReasonList view={view} law={law} reasons={answer.because} />
      <p class="govuk-body">
        {answer.since && view.t('coverage.verdict.since', { day: view.format.day(answer.since) })}{' '}
        {view.t(`coverage.verdict.confidence.${answer.confidence}`)}
      </p>
    </section>
  )
}

/** Reasons, each said once with all of its sources. */
export function ReasonList({
  view,
  law,
  reasons,
}: {
  view: View
  law: Law
  reasons: readonly Reason[]
}): VNode {
  const bySaying = Map.groupBy(reasons, ({ says }) => says[view.language])
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {[...bySaying].map(([says, same]) => (
        <li>
          {says}
          {sourcesOf(same).map(reason => (
            <Source view={view} law={law} reason={reason} />
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Each place once. */
const sourcesOf = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map(reason => [`${reason.act} ${reason.at}`, reason])).values(),
]

function Source({
  view,
  law,
  reason: { act: id, at },
}: {
  view: View
  law: Law
  reason: Reason
}): VNode | null {
  const act = id === undefined ? undefined : law.acts.get(id)
  if (!act) return null
  return (
    <span class="polis-muted">
      <br />
      {view.t(at ? 'coverage.verdict.source' : 'coverage.verdict.source-whole', {
        act: act.title[view.language],
        at: at ?? '',
      })}
    </span>
  )
}
