import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import type { WorkingCalendar } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Field } from '#web/components/field.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { MADE_FORMS, ORDER_STATES } from '../order.ts'
import { A_PAGE, type Desk } from './read-desk.ts'
import { orderColumns } from './order-columns.tsx'

interface Props {
  view: View
  desk: Desk
  calendar: WorkingCalendar
  errors: Refusal[]
}

/** The making of policies by state (K08): hand over by a scan, close a batch, put what came on the shelf. */
export function DeskPage({ view, desk, calendar, errors }: Props): VNode {
  const title = view.t('production.desk.title')
  const total = countOf(desk, desk.state)
  return (
    <Layout view={view} title={title} wide errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <HandOverByScan view={view} errors={errors} />
      <nav class="govuk-button-group" aria-label={view.t('production.desk.states')}>
        {ORDER_STATES.map(state => (
          <LinkButton href={`/clerk/production?state=${state}`} kind="secondary">
            {`${view.t(`production.state.${state}`)}: `}
            <strong>{view.format.number(countOf(desk, state))}</strong>
          </LinkButton>
        ))}
      </nav>
      <Late view={view} desk={desk} />
      <DataTable
        id="orders"
        caption={view.t('production.desk.orders', {
          state: view.t(`production.state.${desk.state}`),
          count: total,
        })}
        rows={desk.orders}
        empty={{ title: view.t('production.desk.none'), children: view.t('production.desk.none-why') }}
        columns={orderColumns(view, desk.today, calendar)}
      />
      {desk.state === 'delivered' && total > 0 && <Shelve view={view} />}
      <Pagination
        view={view}
        page={desk.page}
        pages={Math.max(1, Math.ceil(total / A_PAGE))}
        href={page => `/clerk/production?state=${desk.state}&page=${page}`}
      />
      <Batches view={view} desk={desk} />
    </Layout>
  )
}

const countOf = ({ counts }: Desk, asked: string): number =>
  counts.find(({ state }) => state === asked)?.count ?? 0

const HandOverByScan = ({ view, errors }: { view: View; errors: Refusal[] }): VNode => (
  <form method="post" action="/clerk/production/find" data-scan data-primary novalidate>
    <CsrfField view={view} />
    <Field
      view={view}
      name="scan"
      label={view.t('production.desk.scan')}
      hint={view.t('production.desk.scan-hint')}
      errors={errors}
      autocomplete="off"
      width={30}
      search
      scan
    />
    <Button>{view.t('production.desk.find')}</Button>
  </form>
)

function Late({ view, desk }: { view: View; desk: Desk }): VNode {
  const sum = (key: 'afterTarget' | 'afterTerm') => desk.counts.reduce((all, count) => all + count[key], 0)
  return (
    <p class="govuk-body">
      {view.t('production.desk.late', { target: sum('afterTarget'), term: sum('afterTerm') })}
    </p>
  )
}

const Shelve = ({ view }: { view: View }): VNode => (
  <form method="post" action="/clerk/production/shelve">
    <CsrfField view={view} />
    <Button>{view.t('production.desk.shelve')}</Button>
  </form>
)

function Batches({ view, desk }: { view: View; desk: Desk }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('production.desk.batches')}</h2>
      {MADE_FORMS.filter(form => desk.toBatch[form] > 0).map(form => (
        <form method="post" action="/clerk/production/batches">
          <CsrfField view={view} />
          <input type="hidden" name="form" value={form} />
          <Button kind="secondary">
            {view.t(`production.desk.close.${form}`, { count: desk.toBatch[form] })}
          </Button>
        </form>
      ))}
      <DataTable
        id="batches"
        caption={view.t('production.desk.batches')}
        captionHidden
        rows={desk.batches}
        empty={{ title: view.t('production.desk.no-batches') }}
        columns={[
          {
            title: view.t('production.batch.closed-on'),
            rowHeader: true,
            cell: ({ batchId, closedOn, form }) => (
              <a class="govuk-link" href={`/clerk/production/batches/${batchId}`}>
                {`${view.format.shortDay(closedOn)}, ${view.t(`production.form.${form}`)}`}
              </a>
            ),
          },
          {
            title: view.t('production.batch.state'),
            cell: ({ state }) => view.t(`production.batch-state.${state}`),
          },
          {
            title: view.t('production.batch.count'),
            numeric: true,
            cell: ({ orderCount }) => view.format.number(orderCount),
          },
        ]}
      />
    </>
  )
}
