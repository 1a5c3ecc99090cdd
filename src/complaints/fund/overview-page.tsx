import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { HeatTable } from '#web/components/heat-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { Select } from '#web/components/select.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { CountsSection } from './counts-section.tsx'
import { MoneySection } from './money-section.tsx'
import { clinicName, insurerName } from '../desk/names.ts'
import { exportHref, OVERVIEW_PATH, yearsUntil, type Period } from '../desk/period.ts'
import type { Overview } from './read-overview.ts'
import { Stamp } from './stamp.tsx'

/** What the overview is made of. */
export interface OverviewProps {
  view: View
  parts: ComplaintDependencies
  overview: Overview
}

/** The complaints of a region: by insurer, by clinic, waiting, money (F01, F04); numbers alone, nobody's name. */
export function ComplaintOverviewPage({ view, parts, overview }: OverviewProps): VNode {
  const { period, insurers, clinics } = overview
  const title = view.t('complaints.fund.overview.title')
  const shared = { view, period }
  return (
    <Layout view={view} title={title} wide>
      <h1 class="govuk-heading-l">{title}</h1>
      <PeriodForm {...shared} />
      <p class="govuk-body">
        {view.t('complaints.fund.overview.period', {
          from: view.format.day(period.from),
          until: view.format.day(period.until),
        })}
      </p>
      <PrintButton view={view} />
      <CountsSection
        {...shared}
        of="insurers"
        rows={insurers}
        name={({ code }) => insurerName(view, parts, code)}
      />
      <CountsSection
        {...shared}
        of="clinics"
        rows={clinics}
        name={({ code }) => clinicName(view, parts, code)}
      />
      <WaitSection view={view} parts={parts} overview={overview} />
      <MoneySection view={view} overview={overview} />
    </Layout>
  )
}

function PeriodForm({ view, period }: { view: View; period: Period }): VNode {
  const quarters = [1, 2, 3, 4].map(quarter => ({
    value: String(quarter),
    label: view.t('complaints.fund.overview.quarter-of', { quarter }),
  }))
  return (
    <form method="get" action={OVERVIEW_PATH} class="polis-period">
      <Select
        view={view}
        name="year"
        label={view.t('complaints.fund.overview.year')}
        options={yearsUntil(view.today).map(year => ({ value: String(year), label: String(year) }))}
        value={String(period.year)}
      />
      <Select
        view={view}
        name="quarter"
        label={view.t('complaints.fund.overview.quarter')}
        empty={view.t('complaints.fund.overview.whole-year')}
        options={quarters}
        value={period.quarter === null ? '' : String(period.quarter)}
      />
      <Button kind="secondary">{view.t('complaints.fund.overview.show')}</Button>
    </form>
  )
}

function WaitSection({ view, parts, overview: { waits, period } }: OverviewProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('complaints.fund.waits.title')}</h2>
      <p class="govuk-body">{view.t('complaints.fund.waits.how')}</p>
      <HeatTable
        id="waits"
        caption={view.t('complaints.fund.waits.caption')}
        corner={view.t('complaints.fund.column.clinic')}
        columns={waits.specialties.map(
          words => words?.[view.language] ?? view.t('complaints.fund.waits.no-service'),
        )}
        rows={waits.rows.map(({ clinicCode, counts }) => ({
          label: clinicName(view, parts, clinicCode),
          values: counts,
        }))}
        show={view.format.number}
        empty={{
          title: view.t('complaints.fund.waits.none'),
          children: view.t('complaints.fund.overview.none-why'),
        }}
      />
      <Stamp view={view} />
      {waits.rows.length > 0 && (
        <LinkButton href={exportHref(period, 'waits')} kind="secondary">
          {view.t('complaints.fund.waits.export')}
        </LinkButton>
      )}
    </>
  )
}
