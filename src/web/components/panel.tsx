import type { ComponentChildren, VNode } from 'preact'

/** The end of a journey: what was done, and its number. Its title is the page's h1. */
export function Panel({ title, children }: { title: string; children?: ComponentChildren }): VNode {
  return (
    <div class="govuk-panel govuk-panel--confirmation polis-panel">
      <h1 class="govuk-panel__title">{title}</h1>
      {children && <div class="govuk-panel__body">{children}</div>}
    </div>
  )
}
