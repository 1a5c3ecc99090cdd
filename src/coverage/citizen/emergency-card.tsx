import type { VNode } from 'preact'
import { CareCard } from '#web/components/care-card.tsx'
import type { View } from '#web/view.ts'

/** What to do first where words tell of danger: call, and know that nothing is to be paid or shown. */
export function EmergencyCard({ view }: { view: View }): VNode {
  return (
    <CareCard view={view} id="danger" urgency="emergency" title={view.t('coverage.danger.title')}>
      <p class="govuk-body">{view.t('coverage.danger.text')}</p>
      {['103', '112'].map(number => (
        <p class="govuk-body">
          <a class="govuk-link polis-nowrap" href={`tel:${number}`}>
            {view.t('coverage.danger.call', { number })}
          </a>
        </p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/refused">
          {view.t('coverage.danger.refused')}
        </a>
      </p>
    </CareCard>
  )
}
