import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'

/** Asks before an application is withdrawn: it cannot be undone. */
export function WithdrawPage({ view, errors }: { view: View; errors: readonly Refusal[] }): VNode {
  const title = view.t('applications.withdraw.title')
  return (
    <Layout view={view} title={title} back="/applications/mine" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('applications.withdraw.text')}</p>
      <form method="post" action="/applications/mine/withdraw">
        <CsrfField view={view} />
        <div class="govuk-button-group">
          <Button kind="warning">{view.t('applications.withdraw.yes')}</Button>
          <LinkButton href="/applications/mine" kind="secondary">
            {view.t('applications.withdraw.no')}
          </LinkButton>
        </div>
      </form>
    </Layout>
  )
}
