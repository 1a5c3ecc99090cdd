import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { WorkingCalendar } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Batch } from '../batches/batch.ts'
import type { ProductionOrder } from '../order.ts'
import { orderColumns } from './order-columns.tsx'

interface Props {
  view: View
  batch: Batch
  orders: readonly ProductionOrder[]
  today: Day
  calendar: WorkingCalendar
  scans: string
  errors: Refusal[]
}

/** One batch: its file for the maker, then the delivery counted by scanning, then what did not come. */
export function BatchPage(props: Props): VNode {
  const { view, batch, orders, today, calendar, errors } = props
  const title = view.t('production.batch.title', { day: view.format.day(batch.closedOn) })
  const arrived = orders.filter(({ blankNumber }) => blankNumber !== null).length
  return (
    <Layout view={view} title={title} wide back="/clerk/production" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList
        view={view}
        rows={[
          { key: view.t('production.batch.form'), value: view.t(`production.form.${batch.form}`) },
          { key: view.t('production.batch.state'), value: view.t(`production.batch-state.${batch.state}`) },
          { key: view.t('production.batch.count'), value: view.format.number(batch.orderCount) },
          { key: view.t('production.batch.arrived'), value: view.format.number(arrived) },
        ]}
      />
      <Next {...props} />
      <DataTable
        id="orders"
        caption={view.t('production.batch.orders')}
        rows={orders}
        empty={{ title: view.t('production.batch.all-again') }}
        columns={[
          ...orderColumns(view, today, calendar),
          {
            title: view.t('production.batch.state'),
            cell: ({ state }) => view.t(`production.state.${state}`),
          },
        ]}
      />
    </Layout>
  )
}

function Next({ view, batch, orders, scans, errors }: Props): VNode | null {
  const address = `/clerk/production/batches/${batch.batchId}`
  if (batch.state === 'delivered') return null
  if (batch.state === 'closed')
    return (
      <form method="post" action={`${address}/send`} data-primary>
        <CsrfField view={view} />
        <div class="govuk-button-group">
          <LinkButton href={`${address}/file`} download kind="secondary">
            {view.t('production.batch.file')}
          </LinkButton>
          <Button>{view.t('production.batch.send')}</Button>
        </div>
      </form>
    )
  const missing = orders.filter(({ state }) => state === 'sent').length
  return (
    <>
      <form method="post" action={`${address}/delivery`} data-primary novalidate>
        <CsrfField view={view} />
        <TextArea
          view={view}
          name="scans"
          label={view.t('production.batch.scans')}
          hint={view.t('production.batch.scans-hint')}
          value={scans}
          errors={errors}
          rows={8}
        />
        <Checkboxes
          view={view}
          name="spoilt"
          label={view.t('production.batch.spoilt-title')}
          choices={[{ value: 'yes', label: view.t('production.batch.spoilt') }]}
          values={[]}
          errors={errors}
          small
        />
        <Button>{view.t('production.batch.check-in')}</Button>
      </form>
      <form method="post" action={`${address}/finish`}>
        <CsrfField view={view} />
        <Button kind={missing ? 'warning' : 'secondary'}>
          {missing
            ? view.t('production.batch.finish-missing', { count: missing })
            : view.t('production.batch.finish')}
        </Button>
      </form>
    </>
  )
}
