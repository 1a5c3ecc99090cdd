import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Layout } from '#web/layout.tsx'
import { ProgressBar } from '#web/components/progress-bar.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import type { View } from '#web/view.ts'
import { progressOf, type Batch, type BatchCounts, type Employer } from '../batch.ts'
import { ListActions } from './list-actions.tsx'
import { stateWords } from './state-words.ts'

/** What the page of a list shows. */
export interface ListPageProps {
  view: View
  batch: Batch
  employer: Employer
  /** The page comes again by itself, for whoever has no script. */
  auto: boolean
  errors: Refusal[]
}

/** A list on its way (K11): its stage, rows done of all, the counts, and what may be done next. */
export function ListPage(props: ListPageProps): VNode {
  const { view, batch, employer, errors } = props
  const { employerId, name } = employer
  const title = view.t('employers.list.title', { name })
  return (
    <Layout view={view} title={title} wide errors={errors} back={`/clerk/employers/${employerId}`}>
      <h1 class="govuk-heading-l">{title}</h1>
      <div id="list-progress" data-poll={batch.state === 'running' ? '' : undefined}>
        <Progress {...props} />
      </div>
      <ListActions {...props} />
    </Layout>
  )
}

const COUNTS: readonly (keyof BatchCounts)[] = [
  'rows',
  'checked',
  'faulty',
  'filed',
  'refused',
  'withdrawn',
  'kept',
]

function Progress({ view, batch }: ListPageProps): VNode {
  const { stage, state, counts, perSecond } = batch
  const { done, total } = progressOf(batch)
  const shown = COUNTS.filter(name => counts[name] > 0 || name === 'rows' || name === 'faulty')
  return (
    <>
      <p class="govuk-body">
        <Tag kind={state === 'running' ? 'info' : state === 'done' ? 'good' : 'attention'}>
          {stateWords(view, batch)}
        </Tag>
      </p>
      <ProgressBar
        view={view}
        id="progress"
        label={view.t(`employers.stage.${stage}`)}
        done={done}
        total={total}
      />
      {perSecond > 0 && (
        <p class="govuk-body">
          {view.t('employers.list.rate', { rate: view.format.number(Math.round(perSecond)) })}
        </p>
      )}
      <SummaryList
        view={view}
        rows={shown.map(name => ({
          key: view.t(`employers.count.${name}`),
          value: view.format.number(counts[name]),
        }))}
      />
    </>
  )
}
