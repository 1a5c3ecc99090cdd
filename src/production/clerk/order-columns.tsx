import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { WorkingCalendar } from '#law/types.ts'
import type { Column } from '#web/components/data-table.tsx'
import { Tag } from '#web/components/tag.tsx'
import { formatEnp } from '#web/format.ts'
import type { View } from '#web/view.ts'
import { latenessOf, type ProductionOrder } from '../order.ts'
import { mayWriteOff } from '../write-off.ts'

/** An order as a line of a desk: what is late says so in words and working days. */
export const orderColumns = (
  view: View,
  today: Day,
  calendar: WorkingCalendar,
): Column<ProductionOrder>[] => [
  {
    title: view.t('production.column.person'),
    rowHeader: true,
    cell: ({ applicant, applicationId }) => (
      <a class="govuk-link" href={`/clerk/applications/${applicationId}/issue`}>
        {applicant}
      </a>
    ),
  },
  {
    title: view.t('production.column.enp'),
    cell: ({ enp }) => <span class="polis-nowrap">{formatEnp(enp)}</span>,
  },
  { title: view.t('production.column.form'), cell: ({ form }) => view.t(`production.form.${form}`) },
  { title: view.t('production.column.blank'), cell: order => <Blank view={view} order={order} /> },
  {
    title: view.t('production.column.due'),
    cell: order => <Due view={view} {...{ order, today, calendar }} />,
  },
  {
    title: view.t('production.column.fetch'),
    cell: order => <Fetch view={view} order={order} />,
  },
]

interface DueProps {
  view: View
  order: ProductionOrder
  today: Day
  calendar: WorkingCalendar
}

function Due({ view, order, today, calendar }: DueProps): VNode {
  const { afterTarget, afterTerm } = latenessOf(order, today, calendar)
  const tag = afterTerm
    ? ({ kind: 'error', text: view.t('production.late.term', { days: afterTerm }) } as const)
    : ({ kind: 'attention', text: view.t('production.late.target', { days: afterTarget }) } as const)
  return (
    <span>
      {view.format.shortDay(order.dueOn)}{' '}
      {afterTarget + afterTerm > 0 && <Tag kind={tag.kind}>{tag.text}</Tag>}
    </span>
  )
}

/** The number of the blank; where it lies at the insurer it may be spoilt. */
function Blank({ view, order }: { view: View; order: ProductionOrder }): VNode {
  const { blankNumber, applicationId, applicant } = order
  return (
    <>
      {blankNumber ?? '–'}{' '}
      {mayWriteOff(order) && (
        <a
          class="govuk-link"
          href={`/clerk/production/spoilt/${applicationId}`}
          aria-label={`${view.t('production.spoilt.link')}: ${applicant}`}
        >
          {view.t('production.spoilt.link')}
        </a>
      )}
    </>
  )
}

/** When the person comes; the clerk agrees it by phone. */
function Fetch({ view, order }: { view: View; order: ProductionOrder }): VNode {
  const { state, pickupOn, pickupPart, waitsUntil, applicationId } = order
  if (state === 'waiting')
    return (
      <>
        {waitsUntil
          ? view.t('production.desk.waits', { day: view.format.shortDay(waitsUntil) })
          : view.t('production.desk.waits-unknown')}
      </>
    )
  if (state !== 'at_office' && state !== 'agreed') return <>–</>
  return (
    <a class="govuk-link" href={`/clerk/production/days/${applicationId}`}>
      {state === 'agreed' && pickupOn && pickupPart
        ? `${view.format.shortDay(pickupOn)}, ${view.t(`production.part.${pickupPart}`)}`
        : view.t('production.desk.agree')}
    </a>
  )
}
