import type { VNode } from 'preact'
import { EmptyState } from '#web/components/empty-state.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Card } from './card.ts'

/** The papers of a person (C15): what can be downloaded now and what will appear later. */
export function DocumentsPage({ view, card }: { view: View; card: Card | null }): VNode {
  const title = view.t('policies.documents.title')
  return (
    <Layout view={view} title={title} back="/my">
      <h1 class="govuk-heading-l">{title}</h1>
      {card ? <Papers view={view} card={card} /> : <NoPapers view={view} />}
    </Layout>
  )
}

function Papers({ view, card }: { view: View; card: Card }): VNode {
  const isCertificate = card.policy.form === 'certificate'
  const name = isCertificate ? 'certificate' : 'extract'
  if (!isCertificate && card.enp === null)
    return (
      <EmptyState title={view.t('policies.documents.old')}>{view.t('policies.documents.old-why')}</EmptyState>
    )
  return (
    <>
      <h2 class="govuk-heading-m">{view.t(`policies.documents.${name}`)}</h2>
      <p class="govuk-body">{view.t(`policies.documents.${name}-what`)}</p>
      <LinkButton href="/my/documents/paper" download>
        {view.t('policies.documents.download')}
      </LinkButton>
      <p class="govuk-body">
        <a class="govuk-link" href="/my/card">
          {view.t('policies.documents.or-card')}
        </a>
      </p>
      <p class="govuk-body polis-muted">{view.t('policies.documents.later')}</p>
    </>
  )
}

function NoPapers({ view }: { view: View }): VNode {
  return (
    <EmptyState
      title={view.t('policies.documents.none')}
      action={{ href: '/applications/status', text: view.t('policies.documents.none-button') }}
    >
      {view.t('policies.documents.none-why')}
    </EmptyState>
  )
}
