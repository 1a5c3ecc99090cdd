import type { VNode } from 'preact'
import type { View } from '../view.ts'

/** Prints the page; it appears with the script, which can do it. */
export function PrintButton({ view, label }: { view: View; label?: string }): VNode {
  return (
    <button type="button" class="govuk-button govuk-button--secondary" data-print data-enhanced hidden>
      {label ?? view.t('web.print')}
    </button>
  )
}
