import type { ComponentChildren, VNode } from 'preact'
import type { View } from '../view.ts'

/** Where a moment of a timeline stands, seen from the day of the page. */
export type TimelineState = 'past' | 'now' | 'next' | 'late'

/** One moment: a step of a case, or a wording of the law. */
export interface TimelineItem {
  /** «27 марта 1985», «с 1 декабря 2022». */
  time: ComponentChildren
  /** The same for programs, ISO 8601. */
  datetime?: string
  title: ComponentChildren
  children?: ComponentChildren
  state: TimelineState
}

/** What happened, what is now and what comes, from the first to the last. */
export function Timeline({
  view,
  items,
  label,
}: {
  view: View
  items: readonly TimelineItem[]
  label?: string
}): VNode {
  return (
    <ol class="polis-timeline" aria-label={label}>
      {items.map(item => (
        <li
          class={`polis-timeline__item polis-timeline__item--${item.state}`}
          aria-current={item.state === 'now' ? 'step' : undefined}
        >
          <time class="polis-timeline__time" datetime={item.datetime}>
            {item.time}
          </time>
          <div class="polis-timeline__title">
            {item.title}
            {item.state !== 'past' && (
              <span class="polis-timeline__state">{view.t(`web.timeline.${item.state}`)}</span>
            )}
          </div>
          {item.children && <div class="polis-timeline__text">{item.children}</div>}
        </li>
      ))}
    </ol>
  )
}
