import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import type { View } from '../view.ts'

/** Everything that a form says no to, on top of the page, each reason leading to its answer. */
export function ErrorSummary({ view, errors }: { view: View; errors: readonly Refusal[] }): VNode {
  return (
    <div
      class="govuk-error-summary"
      data-focus
      tabindex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
    >
      <h2 class="govuk-error-summary__title" id="error-summary-title">
        {view.t('web.error.title')}
      </h2>
      <ul class="govuk-list govuk-error-summary__list">
        {errors.map(({ says, field }) => (
          <li>{field ? <a href={`#${field}`}>{says[view.language]}</a> : says[view.language]}</li>
        ))}
      </ul>
    </div>
  )
}
