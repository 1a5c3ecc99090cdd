import type { ComponentChildren, VNode } from 'preact'
import type { View } from '../view.ts'

/** What a person must not miss. */
export function Warning({ view, children }: { view: View; children: ComponentChildren }): VNode {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{view.t('web.warning')} </span>
        {children}
      </strong>
    </div>
  )
}
