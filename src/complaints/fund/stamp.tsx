import type { VNode } from 'preact'
import type { View } from '#web/view.ts'

/** How fresh the numbers of a chart are. */
export const Stamp = ({ view }: { view: View }): VNode => (
  <p class="govuk-body-s polis-muted">
    {view.t('complaints.fund.overview.as-of', { moment: view.format.moment(view.now) })}
  </p>
)
