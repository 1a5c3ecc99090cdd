import type { VNode } from 'preact'
import type { Office } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { mayChangeToPaper } from '../change-to-paper.ts'
import { DayForm } from '../day-form.tsx'
import type { ProductionOrder } from '../order.ts'

interface Props {
  view: View
  order: ProductionOrder
  office: Office | null
  days: readonly Day[]
  errors: Refusal[]
}

/** Where the policy is while it is made, and the day on which the person comes for it (APP-11, POL-14, POL-16). */
export function MakingPage(props: Props): VNode {
  const { view, order, office, days, errors } = props
  const title = view.t('production.making.title')
  const fetchable = order.state === 'at_office' || order.state === 'agreed'
  return (
    <Layout view={view} title={title} back="/applications/mine" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{view.t(`production.making.${order.state}`)}</p>
      {order.state === 'waiting' && <Inset>{waitingWords(view, order)}</Inset>}
      <Facts {...props} />
      {mayChangeToPaper(order) && <PaperInstead view={view} />}
      {fetchable && (
        <>
          <h2 class="govuk-heading-m">{view.t('production.pickup.title')}</h2>
          <p class="govuk-body">
            {office?.hours?.[view.language] ?? view.t('production.pickup.hours-unknown')}
          </p>
          <DayForm view={view} order={order} days={days} action="/applications/mine/making" errors={errors} />
        </>
      )}
    </Layout>
  )
}

const waitingWords = (view: View, { waitsUntil }: ProductionOrder): string =>
  waitsUntil
    ? view.t('production.making.waits-until', { day: view.format.day(waitsUntil) })
    : view.t('production.making.waits-unknown')

function Facts({ view, order, office }: Props): VNode {
  const { form, targetOn, dueOn, pickupOn, pickupPart, state } = order
  const isMade = ['at_office', 'agreed', 'handed_over'].includes(state)
  return (
    <SummaryList
      view={view}
      rows={[
        { key: view.t('production.making.form'), value: view.t(`production.form.${form}`) },
        ...(targetOn && !isMade
          ? [{ key: view.t('production.making.usual'), value: view.format.day(targetOn) }]
          : []),
        ...(isMade ? [] : [{ key: view.t('production.making.due'), value: view.format.day(dueOn) }]),
        ...(office ? [{ key: view.t('production.making.office'), value: office.address }] : []),
        ...(state === 'agreed' && pickupOn && pickupPart
          ? [
              {
                key: view.t('production.making.agreed-on'),
                value: `${view.format.day(pickupOn)}, ${view.t(`production.part.${pickupPart}`)}`,
              },
            ]
          : []),
      ]}
    />
  )
}

const PaperInstead = ({ view }: { view: View }): VNode => (
  <form method="post" action="/applications/mine/making/paper">
    <CsrfField view={view} />
    <p class="govuk-body">{view.t('production.making.paper-why')}</p>
    <Button kind="secondary">{view.t('production.making.paper')}</Button>
  </form>
)
