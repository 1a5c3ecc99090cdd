import type { ComponentChildren, VNode } from 'preact'

/** The look of a tag: plain by rule, red for errors alone; its words carry the meaning. */
export type TagKind = 'plain' | 'info' | 'good' | 'attention' | 'error'

/** A short state in words. */
export function Tag({ children, kind = 'plain' }: { children: ComponentChildren; kind?: TagKind }): VNode {
  return <strong class={`govuk-tag polis-tag polis-tag--${kind}`}>{children}</strong>
}
