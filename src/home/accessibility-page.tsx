import type { VNode } from 'preact'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'

const POINTS = ['script', 'keyboard', 'zoom', 'phone', 'reader', 'contrast', 'words'] as const

/** What these pages do for everyone, and what was not checked yet. */
export function AccessibilityPage({ view }: { view: View }): VNode {
  const title = view.t('home.accessibility.title')
  return (
    <Layout view={view} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('home.accessibility.lead')}</p>
      <h2 class="govuk-heading-m">{view.t('home.accessibility.points')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {POINTS.map(point => (
          <li>{view.t(`home.accessibility.point.${point}`)}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{view.t('home.accessibility.not-yet-title')}</h2>
      <p class="govuk-body">{view.t('home.accessibility.not-yet')}</p>
      <h2 class="govuk-heading-m">{view.t('home.accessibility.tell-title')}</h2>
      <p class="govuk-body">{view.t('home.accessibility.tell')}</p>
    </Layout>
  )
}
