import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Select } from '#web/components/select.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Period } from '../desk/period.ts'
import { codeWords } from '../desk/case-act.tsx'
import { CASES } from '../desk/parts.ts'
import type { FindingsRow } from './store.ts'

interface Props {
  view: View
  period: Period
  years: readonly number[]
  rows: readonly FindingsRow[]
}

/** What acts found in a period, by clinic and code (E08). */
export function FindingsPage({ view, period, years, rows }: Props): VNode {
  const title = view.t('complaints.expert.findings.title')
  const { year, quarter } = period
  const query = new URLSearchParams({ year: String(year), ...(quarter && { quarter: String(quarter) }) })
  return (
    <Layout view={view} title={title} wide back={CASES}>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="get" action={`${CASES}/findings`} class="govuk-button-group">
        <Select
          view={view}
          name="year"
          label={view.t('complaints.expert.findings.year')}
          options={years.map(value => ({ value: String(value), label: String(value) }))}
          value={String(year)}
        />
        <Select
          view={view}
          name="quarter"
          label={view.t('complaints.expert.findings.quarter')}
          empty={view.t('complaints.expert.findings.whole-year')}
          options={['1', '2', '3', '4'].map(value => ({ value, label: value }))}
          value={quarter === null ? '' : String(quarter)}
        />
        <Button kind="secondary">{view.t('complaints.expert.findings.show')}</Button>
      </form>
      <p class="govuk-body">
        {view.t('complaints.expert.findings.period', {
          from: view.format.day(period.from),
          until: view.format.day(period.until),
        })}
      </p>
      <DataTable
        id="findings"
        caption={title}
        captionHidden
        rows={rows}
        columns={[
          {
            title: view.t('complaints.expert.findings.column.clinic'),
            rowHeader: true,
            cell: ({ clinicName }) => clinicName || view.t('complaints.expert.no-clinic'),
          },
          {
            title: view.t('complaints.expert.findings.column.says'),
            cell: ({ code }) => (code ? codeWords(view, code) : view.t('complaints.expert.act.no-defect')),
          },
          {
            title: view.t('complaints.expert.findings.column.cases'),
            numeric: true,
            cell: ({ cases }) => view.format.number(cases),
          },
        ]}
        empty={{
          title: view.t('complaints.expert.findings.empty'),
          children: view.t('complaints.expert.findings.empty-why'),
        }}
      />
      {rows.length > 0 && (
        <LinkButton href={`${CASES}/findings.csv?${query.toString()}`} kind="secondary">
          {view.t('complaints.expert.findings.export')}
        </LinkButton>
      )}
    </Layout>
  )
}
