import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { LinkButton } from '#web/components/link-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'

/** "You already have one" (C11): an application or an insurance stands; nothing of it is shown to whoever only knows a number. */
export function AlreadyPage({ view, refusal }: { view: View; refusal: Refusal }): VNode {
  const isInsured = refusal.code === 'applications.already-insured'
  const name = isInsured ? 'insured' : 'open'
  const title = view.t(`applications.already.${name}`)
  return (
    <Layout view={view} title={title} back="/apply/check">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{refusal.says[view.language]}</p>
      <p class="govuk-body">{view.t(`applications.already.${name}-next`)}</p>
      <LinkButton href={isInsured ? '/my/card' : '/applications/status'}>
        {view.t(`applications.already.${name}-button`)}
      </LinkButton>
      <h2 class="govuk-heading-m">{view.t('applications.already.mistake')}</h2>
      <p class="govuk-body">{view.t('applications.already.mistake-text')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/apply/check">
          {view.t('applications.already.check')}
        </a>
      </p>
    </Layout>
  )
}
