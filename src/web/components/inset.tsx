import type { ComponentChildren, VNode } from 'preact'

/** Text set apart from its surroundings. */
export function Inset({ children }: { children: ComponentChildren }): VNode {
  return <div class="govuk-inset-text">{children}</div>
}
