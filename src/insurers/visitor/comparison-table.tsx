import type { ComponentChildren, VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import type { View } from '#web/view.ts'
import type { ComparedInsurer } from '../compare/compare.ts'
import { SITE_PARTS } from '../rating/indicators.ts'
import { DemonstrationTag } from './insurer-offices.tsx'
import { Total } from './rating-page.tsx'

/** One thing that insurers are compared by. */
interface Aspect {
  name: string
  of(compared: ComparedInsurer): ComponentChildren
}

/** Insurers as columns, what they are compared by as rows; printed as it stands. */
export function ComparisonTable({
  view,
  compared,
}: {
  view: View
  compared: readonly ComparedInsurer[]
}): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('insurers.compare.result')}</h2>
      <DataTable
        id="comparison"
        caption={view.t('insurers.compare.result')}
        captionHidden
        rows={aspects(view)}
        empty={{ title: view.t('insurers.none') }}
        columns={[
          { title: view.t('insurers.compare.aspect'), rowHeader: true, cell: ({ name }) => name },
          ...compared.map(one => ({
            title: one.insurer.company.name[view.language],
            cell: ({ of }: Aspect) => of(one),
          })),
        ]}
      />
      <p class="govuk-body">{view.t('insurers.compare.preference')}</p>
      <PrintButton view={view} />
    </>
  )
}

function aspects(view: View): Aspect[] {
  const aspect = (name: string, of: Aspect['of']): Aspect => ({
    name: view.t(`insurers.aspect.${name}`),
    of,
  })
  return [
    aspect('services', () => view.t('insurers.compare.same')),
    aspect('standing', ({ standing }) => standing.says[view.language]),
    aspect('phone24h', one => marked(view, one, yesNo(view, one.phone24h))),
    aspect('advice', one => marked(view, one, yesNo(view, one.internetAdvice))),
    aspect('offices', ({ offices }) => view.format.number(offices)),
    aspect('nearest', one => nearestText(view, one)),
    aspect('site', one => marked(view, one, siteText(view, one))),
    aspect('plastic', ({ plastic }) => (
      <>
        {plastic.says[view.language]} {plastic.demonstration && <DemonstrationTag view={view} />}
      </>
    )),
    aspect('complaints', one => complaintsText(view, one)),
    aspect('rating', ({ rating }) => <Total view={view} rating={rating} />),
  ]
}

const yesNo = (view: View, value: boolean | null): string =>
  value === null ? view.t('insurers.unknown') : view.t(value ? 'insurers.yes' : 'insurers.no')

const marked = (view: View, { demonstration }: ComparedInsurer, text: string): ComponentChildren => (
  <>
    {text} {demonstration && <DemonstrationTag view={view} />}
  </>
)

const siteText = (view: View, { site }: ComparedInsurer): string =>
  site
    ? view.t('insurers.compare.site', { have: site.length, of: SITE_PARTS.length })
    : view.t('insurers.unknown')

function nearestText(view: View, { nearest }: ComparedInsurer): string {
  if (!nearest) return view.t('insurers.no-offices')
  if (nearest.km === null) return nearest.office.address
  const km = view.format.number(Math.round(nearest.km * 10) / 10)
  return `${view.t('insurers.plan.km', { km })}: ${nearest.office.address}`
}

/** Upheld complaints for 10,000 insured, a tenth of the input's own unit. */
function complaintsText(view: View, { rating }: ComparedInsurer): ComponentChildren {
  const input = rating.lines.find(({ rule }) => rule.id === 'complaints')?.input
  if (!input) return view.t('insurers.unknown')
  return (
    <>
      {view.format.number(input.value / 10)} {input.demonstration && <DemonstrationTag view={view} />}
    </>
  )
}
