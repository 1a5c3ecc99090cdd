import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { DayForm } from '../day-form.tsx'
import type { ProductionOrder } from '../order.ts'

interface Props {
  view: View
  order: ProductionOrder
  days: readonly Day[]
  errors: Refusal[]
}

/** The clerk agrees by phone when the person comes (APP-11). */
export function DayPage({ view, order, days, errors }: Props): VNode {
  const title = view.t('production.pickup.by-phone')
  return (
    <Layout view={view} title={title} back="/clerk/production?state=at_office" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{order.applicant}</p>
      <DayForm
        view={view}
        order={order}
        days={days}
        action={`/clerk/production/days/${order.applicationId}`}
        errors={errors}
      />
    </Layout>
  )
}
