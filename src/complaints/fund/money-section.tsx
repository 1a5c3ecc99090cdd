import type { VNode } from 'preact'
import type { Moved, TrialLine } from '#ledger/index.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import type { View } from '#web/view.ts'
import { exportHref } from '../desk/period.ts'
import { sumsOfTrial, type Overview } from './read-overview.ts'
import { Stamp } from './stamp.tsx'

/** Refunds and fines of a period from the ledger, and the trial balance at its end. */
export function MoneySection({ view, overview }: { view: View; overview: Overview }): VNode {
  const { moved, trial, period } = overview
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('complaints.fund.money.title')}</h2>
      <MovedTable view={view} moved={moved} />
      {trial.length > 0 && <TrialTable view={view} trial={trial} until={view.format.day(period.until)} />}
      <Stamp view={view} />
      {trial.length > 0 && (
        <LinkButton href={exportHref(period, 'money')} kind="secondary">
          {view.t('complaints.fund.money.export')}
        </LinkButton>
      )}
    </>
  )
}

const MovedTable = ({ view, moved }: { view: View; moved: readonly Moved[] }): VNode => (
  <DataTable
    id="moved"
    caption={view.t('complaints.fund.money.moved')}
    rows={moved}
    empty={{
      title: view.t('complaints.fund.money.none'),
      children: view.t('complaints.fund.overview.none-why'),
    }}
    columns={[
      {
        title: view.t('complaints.fund.column.kind'),
        rowHeader: true,
        cell: ({ kind }) => view.t(`complaints.expert.movement.${kind}`),
      },
      {
        title: view.t('complaints.fund.column.times'),
        numeric: true,
        cell: ({ count }) => view.format.number(count),
      },
      {
        title: view.t('complaints.fund.column.sum'),
        numeric: true,
        cell: ({ kopecks }) => view.format.money(kopecks),
      },
    ]}
  />
)

/** The sort that stands for all sorts together. */
export const TOTAL = 'total'

interface TrialProps {
  view: View
  trial: readonly TrialLine[]
  until: string
}

/** The name of a sort of accounts, and of the line of their sums. */
export const accountName = (view: View, sort: string): string =>
  sort === TOTAL ? view.t('complaints.fund.money.total') : view.t(`complaints.expert.account.${sort}`)

function TrialTable({ view, trial, until }: TrialProps): VNode {
  const { debit, credit } = sumsOfTrial(trial)
  const total = { sort: TOTAL, debitKopecks: debit, creditKopecks: credit }
  return (
    <>
      <DataTable
        id="trial"
        caption={view.t('complaints.fund.money.trial', { day: until })}
        rows={[...trial, total]}
        empty={{ title: view.t('complaints.fund.money.none') }}
        columns={[
          {
            title: view.t('complaints.fund.column.account'),
            rowHeader: true,
            cell: ({ sort }) => accountName(view, sort),
          },
          {
            title: view.t('complaints.fund.column.debit'),
            numeric: true,
            cell: ({ debitKopecks }) => view.format.money(debitKopecks),
          },
          {
            title: view.t('complaints.fund.column.credit'),
            numeric: true,
            cell: ({ creditKopecks }) => view.format.money(creditKopecks),
          },
          {
            title: view.t('complaints.fund.column.balance'),
            numeric: true,
            cell: row => view.format.money(row.debitKopecks - row.creditKopecks).replace('-', '−'),
          },
        ]}
      />
      <p class="govuk-body">
        {view.t(debit === credit ? 'complaints.fund.money.balanced' : 'complaints.fund.money.not-balanced')}
      </p>
    </>
  )
}
