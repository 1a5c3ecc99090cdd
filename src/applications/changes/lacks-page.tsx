import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { LinkButton } from '#web/components/link-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'

/** Why an application cannot be put together yet, and where what is missing is told. */
export function LacksPage({
  view,
  back,
  errors,
}: {
  view: View
  back: string
  errors: readonly Refusal[]
}): VNode {
  const title = view.t('applications.change.lacks.title')
  return (
    <Layout view={view} title={title} back={back}>
      <h1 class="govuk-heading-l">{title}</h1>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {errors.map(({ says }) => (
          <li>{says[view.language]}</li>
        ))}
      </ul>
      <div class="govuk-button-group">
        <LinkButton href={back}>{view.t('applications.change.lacks.back')}</LinkButton>
        <LinkButton href="/my/changes" kind="secondary">
          {view.t('applications.change.details.other')}
        </LinkButton>
      </div>
    </Layout>
  )
}
