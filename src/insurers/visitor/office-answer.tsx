import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { addressOf, type View } from '#web/view.ts'
import type { Settlement } from '../choosing-schemas.ts'
import type { ListedOffice, OfficeList } from '../offices/list-offices.ts'
import { planOf, townsAround } from '../offices/plan.ts'
import { PlanDrawing } from '../offices/plan-drawing.tsx'
import { pageOf, type PageOf } from '../paging.ts'
import { officePhone, OfficeSource, servicesText } from './insurer-offices.tsx'

interface Props {
  view: View
  list: OfficeList
  towns: readonly Settlement[]
}

/** A numbered row of the list: its number stands on the plan too. */
type Row = ListedOffice & { number: number }

/** The plan and, under it, the list that holds everything the plan shows. */
export function OfficeAnswer({ view, list, towns }: Props): VNode {
  const page = pageOf(list.offices, view.query['page'])
  const rows = page.rows.map((listed, index) => ({ ...listed, number: page.first + index }))
  const { whence } = list
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('insurers.plan.found', { n: list.offices.length })}</h2>
      {whence && (
        <p class="govuk-body">
          {whence.town
            ? view.t('insurers.plan.from-town', { town: whence.town[view.language] })
            : view.t('insurers.plan.from-point')}
        </p>
      )}
      <OfficePlan view={view} list={list} rows={rows} towns={towns} />
      <OfficeTable view={view} rows={rows} />
      <Pages view={view} page={page} />
      <p class="govuk-body polis-muted">{view.t('insurers.plan.note')}</p>
      <PrintButton view={view} />
    </>
  )
}

function OfficePlan({ view, list, rows, towns }: Props & { rows: readonly Row[] }): VNode | null {
  const placed = rows.flatMap(({ office, number }) =>
    office.place ? [{ point: office.place, label: number }] : [],
  )
  const points = placed.map(({ point }) => point)
  const plan = planOf({
    offices: placed,
    towns: townsAround(towns, points).map(town => ({ point: town, name: town.name[view.language] })),
    here: list.whence?.point ?? null,
  })
  return plan && <PlanDrawing view={view} plan={plan} />
}

function OfficeTable({ view, rows }: { view: View; rows: readonly Row[] }): VNode {
  const { language } = view
  return (
    <DataTable
      id="offices"
      caption={view.t('insurers.offices')}
      captionHidden
      rows={rows}
      empty={{
        title: view.t('insurers.plan.none'),
        children: view.t('insurers.plan.none-why'),
        action: { href: `/insurers?region=${view.query['region'] ?? ''}`, text: view.t('insurers.plan.all') },
      }}
      columns={[
        {
          title: view.t('insurers.address'),
          rowHeader: true,
          cell: ({ number, company, office }) => (
            <>
              {number}.{' '}
              <a class="govuk-link" href={`/insurers/${office.insurer}`}>
                {company[language]}
              </a>
              <br />
              {office.address}
            </>
          ),
        },
        { title: view.t('insurers.plan.distance'), cell: row => distanceText(view, row) },
        {
          title: view.t('insurers.hours'),
          cell: ({ office }) => office.hours?.[language] ?? view.t('insurers.hours-unknown'),
        },
        { title: view.t('insurers.phone'), cell: ({ office }) => officePhone(view, office) },
        { title: view.t('insurers.issues'), cell: ({ issues }) => servicesText(view, issues) },
        {
          title: view.t('insurers.whence'),
          cell: ({ office }) => <OfficeSource view={view} office={office} />,
        },
      ]}
    />
  )
}

/** Kilometres to one place; to the centre of the town where no more is known. */
function distanceText(view: View, { km, office }: ListedOffice): string {
  if (!office.place) return view.t('insurers.plan.no-place')
  const inTown = office.place.exactness === 'settlement'
  if (km === null) return view.t(inTown ? 'insurers.plan.in-town' : 'insurers.plan.exact')
  const number = view.format.number(Math.round(km * 10) / 10)
  return view.t(inTown ? 'insurers.plan.km-town' : 'insurers.plan.km', { km: number })
}

function Pages({ view, page }: { view: View; page: PageOf<unknown> }): VNode {
  const href = (number: number) => addressOf({ ...view, query: { ...view.query, page: String(number) } })
  return <Pagination view={view} page={page.page} pages={page.pages} href={href} />
}
