import type { VNode } from 'preact'
import type { Answer } from '#law/types.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { Inset } from '#web/components/inset.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { ChoosingFacts } from '../choosing-schemas.ts'
import type { OfficialCheck } from '../history/duties.ts'
import type { Insurer } from '../insurer.ts'
import { INDICATORS } from '../rating/indicators.ts'
import type { Rating, RatingLine } from '../rating/rate.ts'
import type { Region } from '../region.ts'
import { DemonstrationTag } from './insurer-offices.tsx'
import { OfficialChecks } from './official-checks.tsx'

interface Rated {
  insurer: Insurer
  rating: Rating
}

interface Props {
  view: View
  region: Region
  rated: readonly Rated[]
  formula: ChoosingFacts['formula']
  terms: Answer<unknown> | null
  checks: readonly OfficialCheck[]
}

/** The rating of a region's insurers: totals, the formula in words, and every input with its source (SMO-06, SMO-07). */
export function RatingPage({ view, region, rated, formula, terms, checks }: Props): VNode {
  const { language } = view
  const title = view.t('insurers.rating.title', { region: region.name[language] })
  return (
    <Layout view={view} title={title} back={`/insurers?region=${region.code}`} width="full">
      <h1 class="govuk-heading-l">{title}</h1>
      <Inset>{view.t('insurers.rating.ours')}</Inset>
      <Totals view={view} rated={rated} />
      <h2 class="govuk-heading-m">{view.t('insurers.rating.formula')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {formula.indicators.map(({ id, better, weight }) => (
          <li>
            {view.t(`insurers.indicator.${id}`)} {view.t('insurers.rating.weight', { weight })}:{' '}
            {view.t(`insurers.better.${better}`)}
          </li>
        ))}
      </ul>
      <p class="govuk-body">{view.t('insurers.rating.information')}</p>
      <p class="govuk-body">{view.t('insurers.rating.total-words')}</p>
      <p class="govuk-body polis-muted">{formula.source[language]}</p>
      {terms && (
        <p class="govuk-body">
          {view.t('insurers.rating.terms')}{' '}
          <a class="govuk-link" href={`/rules/${terms.parameter}`}>
            {view.t('insurers.rating.terms-link')}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">{view.t('insurers.rating.inputs')}</h2>
      <Inputs view={view} rated={rated} />
      <OfficialChecks view={view} checks={checks} />
      <PrintButton view={view} />
    </Layout>
  )
}

function Totals({ view, rated }: { view: View; rated: readonly Rated[] }): VNode {
  const rows = rated.toSorted((a, b) => (b.rating.total ?? -1) - (a.rating.total ?? -1))
  const points = (rating: Rating, index: number) => {
    const line = rating.lines[index]
    return line?.points == null ? view.t('insurers.unknown') : view.format.number(line.points)
  }
  return (
    <DataTable
      id="rating"
      caption={view.t('insurers.rating.points')}
      rows={rows}
      empty={{ title: view.t('insurers.none') }}
      columns={[
        {
          title: view.t('insurers.rating.insurer'),
          rowHeader: true,
          cell: ({ insurer }) => (
            <a class="govuk-link" href={`/insurers/${insurer.code}`}>
              {insurer.company.name[view.language]}
            </a>
          ),
        },
        {
          title: view.t('insurers.rating.total'),
          cell: ({ rating }) => <Total view={view} rating={rating} />,
        },
        ...INDICATORS.map((id, index) => ({
          title: view.t(`insurers.indicator-short.${id}`),
          numeric: true,
          cell: ({ rating }: Rated) => points(rating, index),
        })),
      ]}
    />
  )
}

/** The total, or what is missing for one. */
export function Total({ view, rating }: { view: View; rating: Rating }): VNode {
  if (rating.total === null)
    return (
      <>
        {view.t('insurers.rating.no-total', {
          missing: rating.missing.map(id => view.t(`insurers.indicator.${id}`)).join(', '),
        })}
      </>
    )
  return (
    <>
      {view.format.number(rating.total)} {rating.demonstration && <DemonstrationTag view={view} />}
    </>
  )
}

function Inputs({ view, rated }: { view: View; rated: readonly Rated[] }): VNode {
  const rows = rated.flatMap(({ insurer, rating }) => rating.lines.map(line => ({ insurer, line })))
  return (
    <DataTable
      id="inputs"
      caption={view.t('insurers.rating.inputs')}
      captionHidden
      rows={rows}
      empty={{ title: view.t('insurers.none') }}
      columns={[
        {
          title: view.t('insurers.rating.insurer'),
          rowHeader: true,
          cell: ({ insurer, line }) =>
            `${insurer.company.name[view.language]}: ${view.t(`insurers.indicator.${line.rule.id}`)}`,
        },
        { title: view.t('insurers.rating.value'), numeric: true, cell: ({ line }) => valueText(view, line) },
        {
          title: view.t('insurers.rating.as-of'),
          cell: ({ line }) => line.input && view.format.shortDay(line.input.asOfOn),
        },
        {
          title: view.t('insurers.whence'),
          cell: ({ line: { input } }) =>
            input && (
              <>
                {input.source[view.language]} {input.demonstration && <DemonstrationTag view={view} />}
              </>
            ),
        },
      ]}
    />
  )
}

const valueText = (view: View, { rule, input }: RatingLine): string =>
  input
    ? view.t(`insurers.unit.${rule.id}`, { n: view.format.number(input.value) })
    : view.t('insurers.unknown')
