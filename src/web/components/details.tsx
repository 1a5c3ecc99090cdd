import type { ComponentChildren, VNode } from 'preact'

/** Text that some need and others skip. */
export function Details({
  summary,
  children,
  open,
}: {
  summary: string
  children: ComponentChildren
  open?: boolean
}): VNode {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
