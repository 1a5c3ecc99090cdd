import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { ChangeRequest } from './request.ts'

/** Where a message of a person is decided on. */
export const requestPage = ({ personId, requestId }: Pick<ChangeRequest, 'personId' | 'requestId'>): string =>
  `/clerk/changes/${personId}/${requestId}`

/** What people told their insurer of, and nobody has decided on. */
export function WaitingPage({ view, requests }: { view: View; requests: readonly ChangeRequest[] }): VNode {
  const title = view.t('people.change.waiting')
  return (
    <Layout view={view} title={title} wide back="/clerk">
      <h1 class="govuk-heading-l">{title}</h1>
      <DataTable
        id="changes"
        caption={title}
        captionHidden
        rows={requests}
        empty={{ title: view.t('people.change.waiting-empty') }}
        columns={[
          {
            title: view.t('people.change.what'),
            rowHeader: true,
            cell: request => (
              <a class="govuk-link" href={requestPage(request)}>
                {view.t(`people.change.kind.${request.kind}`)}
                <span class="govuk-visually-hidden">, {view.format.shortDay(request.toldOn)}</span>
              </a>
            ),
          },
          { title: view.t('people.change.since'), cell: ({ changedOn }) => view.format.shortDay(changedOn) },
          { title: view.t('people.change.told'), cell: ({ toldOn }) => view.format.shortDay(toldOn) },
          { title: view.t('people.change.tell-by'), cell: ({ tellBy }) => view.format.shortDay(tellBy) },
        ]}
      />
    </Layout>
  )
}
