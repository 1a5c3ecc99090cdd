import type { VNode } from 'preact'
import type { Law } from '#law/types.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { Details } from '#web/components/details.tsx'
import type { View } from '#web/view.ts'
import type { CoverageAnswer } from '../coverage-answer.ts'
import { decideCoverage } from '../decide-coverage.ts'
import type { Band } from '../check-ups/standing.ts'
import { bandWords } from './answer-words.ts'
import { ReasonList } from './verdict-reasons.tsx'

/** The kinds of examination that people take for one another, by the service that each is. */
const KINDS = [
  { kind: 'check-up', service: 'check-up' },
  { kind: 'preventive', service: 'preventive-examination' },
  { kind: 'occupational', service: 'occupational-examination' },
  { kind: 'own-wish', service: 'examination-own-wish' },
] as const

interface Row {
  kind: (typeof KINDS)[number]['kind']
  service: string
  answer: CoverageAnswer
}

/** What differs between the kinds of examination on the day: who pays, how often, who refers, where to go. */
export function ExaminationKinds({ view, law }: { view: View; law: Law }): VNode {
  const rows = KINDS.flatMap(({ kind, service: id }): Row[] => {
    const service = law.services.get(id)
    if (!service) return []
    return [{ kind, service: id, answer: decideCoverage(service, { on: view.today, region: '77' }, law) }]
  })
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('coverage.kinds.title')}</h2>
      <DataTable
        id="kinds-table"
        caption={view.t('coverage.kinds.title')}
        captionHidden
        rows={rows}
        empty={{ title: view.t('coverage.kinds.none') }}
        columns={columns(view, law)}
      />
      <p class="govuk-body polis-muted">{view.t('coverage.kinds.known')}</p>
      <Details summary={view.t('coverage.kinds.sources')}>
        <ReasonList
          view={view}
          law={law}
          reasons={rows.flatMap(({ answer }) => answer.because.filter(({ act }) => act).slice(0, 2))}
        />
      </Details>
    </>
  )
}

const columns = (view: View, law: Law) => [
  {
    title: view.t('coverage.kinds.kind'),
    rowHeader: true,
    cell: ({ kind, service }: Row) => (
      <a class="govuk-link" href={`/free/${service}`}>
        {view.t(`coverage.kinds.name.${kind}`)}
      </a>
    ),
  },
  {
    title: view.t('coverage.kinds.pays'),
    cell: ({ answer }: Row) => view.t(`coverage.kinds.payer.${answer.paidBy ?? 'nobody-knows'}`),
  },
  { title: view.t('coverage.kinds.often'), cell: ({ kind }: Row) => howOften(view, law, kind) },
  {
    title: view.t('coverage.kinds.refers'),
    cell: ({ kind }: Row) => view.t(`coverage.kinds.referrer.${kind}`),
  },
  { title: view.t('coverage.kinds.where'), cell: ({ kind }: Row) => view.t(`coverage.kinds.place.${kind}`) },
]

/** How often by the rule of the day, where it has one. */
function howOften(view: View, law: Law, kind: Row['kind']): string {
  const ofDay = law.on(view.today)
  if (kind === 'occupational' || kind === 'own-wish') return view.t(`coverage.kinds.rhythm.${kind}`)
  if (kind === 'preventive') {
    const every = ofDay.find<number>('check-up/preventive-examination')
    return every ? everyWords(view, every.value) : view.t('coverage.kinds.rhythm.unknown')
  }
  const period = ofDay.find<{ bands: Band[] }>('check-up/period')
  if (!period) return view.t('coverage.kinds.rhythm.unknown')
  return period.value.bands
    .map(
      ({ ages: [from, to], everyYears }) =>
        `${bandWords(view, { from, to })}: ${everyWords(view, everyYears)}`,
    )
    .join('; ')
}

const everyWords = (view: View, years: number): string => view.t('coverage.kinds.rhythm.every', { years })
