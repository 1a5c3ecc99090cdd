import type { ComponentChildren, VNode } from 'preact'
import type { View } from '../view.ts'

interface BannerProps {
  view: View
  children: ComponentChildren
  /** `done` is read out at once; `notice` waits for its turn. */
  kind?: 'notice' | 'done'
  title?: string
}

/** News about the service or about what was just done. */
export function NotificationBanner({ view, children, kind = 'notice', title }: BannerProps): VNode {
  const done = kind === 'done'
  return (
    <section
      class={`govuk-notification-banner${done ? ' govuk-notification-banner--success' : ''}`}
      role={done ? 'alert' : undefined}
      aria-labelledby={`banner-${kind}`}
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={`banner-${kind}`}>
          {title ?? view.t(`web.banner.${kind}`)}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">{children}</div>
    </section>
  )
}
