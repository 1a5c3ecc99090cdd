import type { VNode } from 'preact'
import type { Office } from '#insurers/index.ts'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Field } from '#web/components/field.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Select } from '#web/components/select.tsx'
import type { View } from '#web/view.ts'
import { STATES } from '../application.ts'
import { showApplicationNumber } from '../number.ts'
import { QUEUE_ORDERS } from '../queue/queue.ts'
import type { DeskFilter } from './queue-filter.ts'

interface Props {
  view: View
  filter: DeskFilter
  offices: readonly Office[]
}

/** What narrows the queue; sent by POST, so that a name never stands in an address. */
export function QueueFilters(props: Props): VNode {
  const { view, filter } = props
  return (
    <form method="post" action="/clerk/queue" novalidate>
      <CsrfField view={view} />
      <FilterFields {...props} />
      <div class="govuk-button-group">
        <Flag view={view} name="overdue" on={filter.overdue} />
        <Flag view={view} name="mine" on={filter.mine} />
        <Button kind="secondary">{view.t('desk.queue.show')}</Button>
        <LinkButton href="/clerk/queue" kind="secondary">
          {view.t('desk.queue.clear')}
        </LinkButton>
      </div>
    </form>
  )
}

function FilterFields({ view, filter, offices }: Props): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-quarter">
        <Field
          view={view}
          name="text"
          label={view.t('desk.queue.text')}
          value={filter.number ? showApplicationNumber(filter.number) : filter.text}
          autocomplete="off"
          maxlength={200}
          search
        />
      </div>
      <div class="govuk-grid-column-one-quarter">
        <Select
          view={view}
          name="state"
          label={view.t('desk.queue.state')}
          empty={view.t('desk.queue.any-state')}
          options={['open', ...STATES].map(value => ({ value, label: view.t(`desk.state.${value}`) }))}
          value={filter.state}
        />
      </div>
      <div class="govuk-grid-column-one-quarter">
        <OfficeSelect view={view} filter={filter} offices={offices} />
      </div>
      <div class="govuk-grid-column-one-quarter">
        <Select
          view={view}
          name="order"
          label={view.t('desk.queue.order')}
          options={QUEUE_ORDERS.map(value => ({ value, label: view.t(`desk.order.${value}`) }))}
          value={filter.order}
        />
      </div>
    </div>
  )
}

const OfficeSelect = ({ view, filter, offices }: Props): VNode => (
  <Select
    view={view}
    name="office"
    label={view.t('desk.queue.office')}
    empty={view.t('desk.queue.any-office')}
    options={offices.map(({ id, address }) => ({ value: id, label: address }))}
    value={filter.office}
  />
)

const Flag = ({ view, name, on }: { view: View; name: 'overdue' | 'mine'; on: boolean }): VNode => (
  <Checkboxes
    view={view}
    name={name}
    small
    label={<span class="govuk-visually-hidden">{view.t('desk.queue.only')}</span>}
    choices={[{ value: 'yes', label: view.t(`desk.queue.only-${name}`) }]}
    values={on ? ['yes'] : []}
  />
)
