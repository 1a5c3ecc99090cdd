import type { ComponentChildren, VNode } from 'preact'
import type { View } from '../view.ts'

interface CareCardProps {
  view: View
  /** Unique on the page. */
  id: string
  urgency: 'ordinary' | 'urgent' | 'emergency'
  title: string
  children: ComponentChildren
}

/** What to do and how soon; the urgency stands in words, at most one emergency a page. */
export function CareCard({ view, id, urgency, title, children }: CareCardProps): VNode {
  return (
    <section class={`polis-care polis-care--${urgency}`} aria-labelledby={id}>
      <h2 class="polis-care__title" id={id}>
        <span class="polis-care__urgency">{view.t(`web.care.${urgency}`)}</span>
        <span class="govuk-visually-hidden">: </span>
        {title}
      </h2>
      <div class="polis-care__text">{children}</div>
    </section>
  )
}
