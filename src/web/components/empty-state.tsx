import type { ComponentChildren, VNode } from 'preact'
import { LinkButton } from './link-button.tsx'

/** What a place without content says: what will be here, why it is empty, one thing to do. */
export interface EmptyStateProps {
  title: string
  children?: ComponentChildren
  action?: { href: string; text: string }
}

/** A place without content. */
export function EmptyState({ title, children, action }: EmptyStateProps): VNode {
  return (
    <div class="polis-empty">
      <p class="govuk-body polis-empty__title">{title}</p>
      {children && <div class="govuk-body">{children}</div>}
      {action && (
        <LinkButton href={action.href} kind="secondary">
          {action.text}
        </LinkButton>
      )}
    </div>
  )
}
