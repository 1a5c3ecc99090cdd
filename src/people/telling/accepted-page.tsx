import type { VNode } from 'preact'
import { LinkButton } from '#web/components/link-button.tsx'
import { Warning } from '#web/components/warning.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { ChangeAccepted } from './decide-request.ts'

/** What follows from a change that was accepted: a reissue, a number that holds another birth date, or nothing more. */
export function AcceptedPage({ view, accepted }: { view: View; accepted: ChangeAccepted }): VNode {
  const { request, reissue, facetDiffers } = accepted
  const title = view.t('people.change.accepted')
  return (
    <Layout view={view} title={title} back="/clerk/changes">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t(reissue ? 'people.change.reissue' : 'people.change.no-reissue')}</p>
      {facetDiffers && <Warning view={view}>{view.t('people.change.facet-differs')}</Warning>}
      <LinkButton href={`/clerk/people/${request.personId}`}>{view.t('people.change.open-card')}</LinkButton>
    </Layout>
  )
}
