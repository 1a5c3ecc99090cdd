import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import type { View } from '#web/view.ts'
import { isOpen, type CardRequest } from '../card.ts'

/** What clinics asked for about a card, and what the insurer did about it. */
export const RequestsTable = ({
  view,
  requests,
}: {
  view: View
  requests: readonly CardRequest[]
}): VNode => (
  <DataTable
    id="requests"
    caption={view.t('cards.requests.title')}
    rows={requests}
    empty={{ title: view.t('cards.requests.none') }}
    columns={[
      {
        title: view.t('cards.requests.what'),
        rowHeader: true,
        cell: ({ kind }) => view.t(`cards.way.${kind}`),
      },
      {
        title: view.t('cards.requests.fields'),
        cell: ({ fields }) => fields.map(field => view.t(`cards.fact.${field}`)).join(', '),
      },
      { title: view.t('cards.requests.who'), cell: ({ who }) => who },
      { title: view.t('cards.requests.on'), cell: ({ askedOn }) => view.format.shortDay(askedOn) },
      {
        title: view.t('cards.requests.answer'),
        cell: request => <Answer view={view} request={request} />,
      },
    ]}
  />
)

function Answer({ view, request }: { view: View; request: CardRequest }): VNode {
  const { answer, personId, requestId } = request
  if (answer)
    return (
      <>{`${view.t(`cards.answer.${answer.done}`)}, ${view.format.shortDay(answer.on)}, ${answer.who}`}</>
    )
  if (!isOpen(request)) return <>–</>
  return (
    <a class="govuk-link" href={`/clerk/people/${personId}/card/requests/${requestId}`}>
      {view.t('cards.requests.close')}
    </a>
  )
}
