import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DateField } from '#web/components/date-field.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Field } from '#web/components/field.tsx'
import type { TypedDate } from '#web/components/read-date-field.ts'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'

interface Props {
  view: View
  service: string
  happenedOn: TypedDate | undefined
  errors: readonly Refusal[]
}

/** What was billed for me (C39): no bills reach Polis yet, which it says; what did not happen is told all the same. */
export function BilledPage({ view, service, happenedOn, errors }: Props): VNode {
  const title = view.t('complaints.citizen.billed.title')
  return (
    <Layout view={view} title={title} back="/my" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <EmptyState title={view.t('complaints.citizen.billed.none')}>
        {view.t('complaints.citizen.billed.none-why')}
      </EmptyState>
      <h2 class="govuk-heading-m">{view.t('complaints.citizen.billed.not-done')}</h2>
      <p class="govuk-body">{view.t('complaints.citizen.billed.lead')}</p>
      <form method="post" action="/my/billed" noValidate>
        <CsrfField view={view} />
        <Field
          view={view}
          name="service"
          label={view.t('complaints.citizen.billed.service')}
          errors={errors}
          value={service}
          maxlength={200}
        />
        <DateField
          view={view}
          name="happenedOn"
          label={view.t('complaints.citizen.billed.when')}
          errors={errors}
          value={happenedOn}
        />
        <Button>{view.t('complaints.citizen.billed.open')}</Button>
      </form>
    </Layout>
  )
}
