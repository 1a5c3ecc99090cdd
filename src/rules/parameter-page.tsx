import type { VNode } from 'preact'
import { day, isAfter, isBefore, type Day } from '#kernel/day.ts'
import type { ParameterView, SourceView, ValueView, VariantView } from '#law/api-view.ts'
import { Details } from '#web/components/details.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Timeline, type TimelineState } from '#web/components/timeline.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { DayForm } from './day-form.tsx'
import type { ShowValue } from './show-value.ts'

/** One question of the law: its answer on the day, every timeline with sources, and where sources disagree. */
export function ParameterPage({
  view,
  on,
  parameter,
  show,
}: {
  view: View
  on: Day
  parameter: ParameterView
  show: ShowValue
}): VNode {
  const { question, answer, unit } = parameter
  return (
    <Layout view={view} title={question[view.language]} back="/rules">
      <h1 class="govuk-heading-l">{question[view.language]}</h1>
      <DayForm view={view} on={on} />
      <Inset>
        <p class="govuk-body-l">
          {answer
            ? show(unit, answer.value)
            : view.t(parameter.keys.length ? 'rules.by-variant' : 'rules.no-answer')}
        </p>
        <p class="govuk-body">{view.t('rules.on', { day: view.format.day(on) })}</p>
      </Inset>
      {parameter.variants.map(variant => (
        <VariantTimeline view={view} on={on} show={value => show(unit, value)} variant={variant} />
      ))}
      {parameter.disagreements.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{view.t('rules.disagreements')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {parameter.disagreements.map(({ says, sources }) => (
              <li>
                {says[view.language]} <Sources view={view} sources={sources} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Details summary={view.t('rules.about')}>
        <p class="govuk-body">{view.t('rules.confidence-words')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/api/v1/law/parameters/${parameter.id}?on=${on.toString()}`}>
            {view.t('rules.json')}
          </a>
        </p>
        {parameter.serves.length > 0 && (
          <p class="govuk-body">{view.t('rules.serves', { ids: parameter.serves.join(', ') })}</p>
        )}
      </Details>
    </Layout>
  )
}

function VariantTimeline({
  view,
  on,
  show,
  variant,
}: {
  view: View
  on: Day
  show: (value: unknown) => string
  variant: VariantView
}): VNode {
  const keys = Object.entries(variant.key)
    .map(([name, value]) => view.t('rules.variant', { name: view.t(`rules.key.${name}`), value }))
    .join(', ')
  const title = keys || view.t('rules.timeline')
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <Timeline
        view={view}
        label={title}
        items={variant.timeline.map(value => ({
          time: period(view, value),
          datetime: value.from,
          title: show(value.value),
          state: stateOf(value, on),
          children: <ValueSources view={view} value={value} />,
        }))}
      />
      {variant.gaps.map(gap => (
        <p class="govuk-body">{gap.says[view.language]}</p>
      ))}
    </section>
  )
}

function ValueSources({ view, value }: { view: View; value: ValueView }): VNode {
  return (
    <>
      <Sources view={view} sources={value.sources} />{' '}
      {view.t('rules.confidence', { letter: value.confidence })}
      {value.note && <p class="govuk-body polis-muted">{value.note[view.language]}</p>}
    </>
  )
}

function Sources({ view, sources }: { view: View; sources: SourceView[] }): VNode {
  return <span>{sources.map(({ title, at }) => `${title[view.language]}, ${at}`).join('; ')}.</span>
}

function stateOf(value: ValueView, on: Day): TimelineState {
  if (isAfter(day(value.from), on)) return 'next'
  return value.until !== null && isBefore(day(value.until), on) ? 'past' : 'now'
}

function period(view: View, { from, until }: ValueView): string {
  const since = view.format.day(day(from))
  return until
    ? view.t('rules.period', { from: since, until: view.format.day(day(until)) })
    : view.t('rules.since', { from: since })
}
