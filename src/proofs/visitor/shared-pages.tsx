import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { LeastFacts } from '../share/share-link.ts'

/** What a link answers first: nothing of the person, so that a messenger's preview sees nothing and counts as nothing. */
export function BeforeOpeningPage({ view }: { view: View }): VNode {
  const title = view.t('proofs.shared.title')
  return (
    <Layout view={view} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('proofs.shared.before')}</p>
      <form method="post" action={view.path}>
        <CsrfField view={view} />
        <Button>{view.t('proofs.shared.show')}</Button>
      </form>
    </Layout>
  )
}

/** The link does not work. */
export function LinkOverPage({ view, says }: { view: View; says: string }): VNode {
  const title = view.t('proofs.shared.over')
  return (
    <Layout view={view} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{says}</p>
    </Layout>
  )
}

/** Whether a person is insured today and by whom: for the screen of a school or an employer, and for its printer. */
export function LeastFactsPage({ view, facts, own }: { view: View; facts: LeastFacts; own: boolean }): VNode {
  const title = view.t('proofs.shared.title')
  return (
    <Layout view={view} title={title} back={own ? '/my/shares' : undefined}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">
        <strong>{facts.name}</strong>
      </p>
      <p class="govuk-body">
        <Tag kind={facts.insured ? 'good' : 'attention'}>
          {view.t(facts.insured ? 'proofs.shared.insured' : 'proofs.shared.not-insured')}
        </Tag>
      </p>
      {facts.insured && (
        <SummaryList
          view={view}
          rows={[
            { key: view.t('proofs.shared.insurer'), value: facts.insurer ?? view.t('proofs.shared.unknown') },
            { key: view.t('proofs.shared.phone'), value: facts.phone ?? view.t('proofs.shared.no-phone') },
          ]}
        />
      )}
      <p class="govuk-body">
        {view.t('proofs.shared.as-of', {
          day: view.format.day(view.today),
          moment: view.format.moment(view.now),
        })}
      </p>
      <p class="govuk-body">{view.t('proofs.shared.least')}</p>
      <PrintButton view={view} />
    </Layout>
  )
}

/** What is shown in place of a page that was not kept when the network is down. */
export function NoNetworkPage({ view }: { view: View }): VNode {
  const title = view.t('proofs.no-network.title')
  return (
    <Layout view={view} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <EmptyState title={view.t('proofs.no-network.what')}>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            <a class="govuk-link" href="/my/card">
              {view.t('proofs.no-network.card')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/registrar/offline">
              {view.t('proofs.no-network.check')}
            </a>
          </li>
        </ul>
      </EmptyState>
      <p class="govuk-body">{view.t('proofs.no-network.emergency')}</p>
    </Layout>
  )
}
