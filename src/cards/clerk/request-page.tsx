import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { isOpen, REQUEST_ANSWERS, type CardRequest } from '../card.ts'

interface Props {
  view: View
  request: CardRequest
  errors: readonly Refusal[]
}

/** The clerk says what was done about a request of a clinic. */
export function RequestPage({ view, request, errors }: Props): VNode {
  const title = view.t('cards.requests.close-title')
  const card = `/clerk/people/${request.personId}/card`
  return (
    <Layout view={view} title={title} back={card} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList
        view={view}
        rows={[
          { key: view.t('cards.requests.what'), value: view.t(`cards.way.${request.kind}`) },
          {
            key: view.t('cards.requests.fields'),
            value: request.fields.map(field => view.t(`cards.fact.${field}`)).join(', '),
          },
          { key: view.t('cards.requests.who'), value: request.who },
          { key: view.t('cards.requests.on'), value: view.format.day(request.askedOn) },
          ...(request.answer
            ? [{ key: view.t('cards.requests.answer'), value: view.t(`cards.answer.${request.answer.done}`) }]
            : []),
        ]}
      />
      {isOpen(request) && (
        <form method="post" action={`${card}/requests/${request.requestId}`} novalidate>
          <CsrfField view={view} />
          <Radios
            view={view}
            name="done"
            label={view.t('cards.requests.done')}
            errors={errors}
            choices={REQUEST_ANSWERS.map(answer => ({
              value: answer,
              label: view.t(`cards.answer.${answer}`),
            }))}
          />
          <Button>{view.t('cards.requests.save')}</Button>
        </form>
      )}
    </Layout>
  )
}
