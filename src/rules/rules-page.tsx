import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { ParameterSummary } from '#law/api-view.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { DayForm } from './day-form.tsx'
import type { ShowValue } from './show-value.ts'

/** Every question that the law answers, with its answer on a day, by topic. */
export function RulesPage({
  view,
  on,
  parameters,
  show,
}: {
  view: View
  on: Day
  parameters: ParameterSummary[]
  show: ShowValue
}): VNode {
  const topics = Map.groupBy(parameters, ({ id }) => id.split('/')[0] ?? '')
  return (
    <Layout view={view} title={view.t('rules.title')} width="full">
      <h1 class="govuk-heading-l">{view.t('rules.title')}</h1>
      <p class="govuk-body-l">{view.t('rules.lead', { day: view.format.day(on) })}</p>
      <DayForm view={view} on={on} />
      {[...topics].map(([topic, rows]) => (
        <section>
          <h2 class="govuk-heading-m">{view.t(`rules.topic.${topic}`)}</h2>
          <DataTable
            id={`topic-${topic}`}
            caption={view.t(`rules.topic.${topic}`)}
            captionHidden
            rows={rows}
            columns={columns(view, on, show)}
            empty={{ title: view.t('rules.none') }}
          />
        </section>
      ))}
    </Layout>
  )
}

const columns = (view: View, on: Day, show: ShowValue) => [
  {
    title: view.t('rules.column.question'),
    rowHeader: true,
    cell: ({ id, question }: ParameterSummary) => (
      <a class="govuk-link" href={`/rules/${id}?on=${on.toString()}`}>
        {question[view.language]}
      </a>
    ),
  },
  {
    title: view.t('rules.column.answer'),
    cell: ({ answer, unit, keys }: ParameterSummary) =>
      answer ? show(unit, answer.value) : view.t(keys.length ? 'rules.by-variant' : 'rules.no-answer'),
  },
  {
    title: view.t('rules.column.source'),
    cell: ({ answer }: ParameterSummary) =>
      answer?.sources.map(source => `${source.title[view.language]}, ${source.at}`).join('; ') ?? '',
  },
  {
    title: view.t('rules.column.confidence'),
    cell: ({ answer }: ParameterSummary) => answer?.confidence ?? '',
  },
]
