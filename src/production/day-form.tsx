import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Select } from '#web/components/select.tsx'
import type { View } from '#web/view.ts'
import { DAY_PARTS, type ProductionOrder } from './order.ts'

interface Props {
  view: View
  order: ProductionOrder
  days: readonly Day[]
  action: string
  errors: readonly Refusal[]
}

/** The day and the part of it on which a person comes for the policy. */
export const DayForm = ({ view, order, days, action, errors }: Props): VNode => (
  <form method="post" action={action} data-primary novalidate>
    <CsrfField view={view} />
    <Select
      view={view}
      name="day"
      label={view.t('production.pickup.day')}
      options={days.map(one => ({ value: one.toString(), label: view.format.day(one) }))}
      value={order.pickupOn?.toString()}
      errors={errors}
    />
    <Radios
      view={view}
      name="part"
      label={view.t('production.pickup.part')}
      choices={DAY_PARTS.map(part => ({ value: part as string, label: view.t(`production.part.${part}`) }))}
      value={order.pickupPart ?? 'morning'}
      errors={errors}
      inline
    />
    <Button>{view.t('production.pickup.agree')}</Button>
  </form>
)
