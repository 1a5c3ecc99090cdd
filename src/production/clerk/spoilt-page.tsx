import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { formatEnp } from '#web/format.ts'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { ProductionOrder } from '../order.ts'
import { mayWriteOff } from '../write-off.ts'

interface Props {
  view: View
  order: ProductionOrder
  errors: Refusal[]
}

/** Asks once more before a spoilt blank is written off (K08). */
export function SpoiltPage({ view, order, errors }: Props): VNode {
  const title = view.t('production.spoilt.title')
  return (
    <Layout view={view} title={title} back={`/clerk/production?state=${order.state}`} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList
        view={view}
        rows={[
          { key: view.t('production.column.person'), value: order.applicant },
          {
            key: view.t('production.column.enp'),
            value: <span class="polis-nowrap">{formatEnp(order.enp)}</span>,
          },
          { key: view.t('production.column.form'), value: view.t(`production.form.${order.form}`) },
          {
            key: view.t('production.column.blank'),
            value: order.blankNumber ?? view.t('production.spoilt.no-blank'),
          },
        ]}
      />
      {mayWriteOff(order) ? (
        <form method="post" action={`/clerk/production/spoilt/${order.applicationId}`}>
          <CsrfField view={view} />
          <p class="govuk-body">{view.t('production.spoilt.what')}</p>
          <Button>{view.t('production.spoilt.button')}</Button>
        </form>
      ) : (
        <p class="govuk-body">{view.t('production.spoilt.elsewhere')}</p>
      )}
    </Layout>
  )
}
