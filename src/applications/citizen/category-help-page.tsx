import type { VNode } from 'preact'
import { LinkButton } from '#web/components/link-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'

const SIGNS = ['citizen', 'residence', 'temporary', 'refugee', 'eaeu', 'work', 'service', 'visa'] as const

/** How to find out the category: by the document that one holds. */
export function CategoryHelpPage({ view, back }: { view: View; back: string }): VNode {
  const title = view.t('applications.category-help.title')
  return (
    <Layout view={view} title={title} back={back}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('applications.category-help.lead')}</p>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {SIGNS.map(sign => (
          <li>{view.t(`applications.category-help.${sign}`)}</li>
        ))}
      </ul>
      <p class="govuk-body">{view.t('applications.category-help.still')}</p>
      <LinkButton href={back}>{view.t('applications.category-help.choose')}</LinkButton>
    </Layout>
  )
}
