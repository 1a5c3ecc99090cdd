import type { VNode } from 'preact'
import { ReasonList } from './verdict-reasons.tsx'
import type { VerdictProps } from './verdict-page.tsx'

/** The longest lawful wait, with its last day by the calendar where it is counted in days. */
export function VerdictWait({ view, law, verdict: { answer } }: VerdictProps): VNode | null {
  const { waitingLimit } = answer
  if (!waitingLimit) return null
  const { amount, unit, lastOn, because } = waitingLimit
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('coverage.wait.title')}</h2>
      <p class="govuk-body">
        <strong>{view.t(`coverage.wait.${unit}`, { amount })}</strong>{' '}
        {lastOn && view.t('coverage.wait.last', { day: view.format.day(lastOn) })}
      </p>
      <ReasonList view={view} law={law} reasons={because} />
    </>
  )
}
