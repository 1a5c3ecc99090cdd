import type { VNode } from 'preact'
import { fullName } from '#kernel/names.ts'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Pair, PairSide } from './store.ts'
import { cardOf, compareOf } from './parts.ts'

interface Props {
  view: View
  pairs: readonly Pair[]
  /** The person whose duplicates were asked for; absent in the insurer's queue. */
  of?: string
}

/** Pairs of records that are likely one person: the insurer's queue, or those of one person. */
export function DuplicatesPage({ view, pairs, of }: Props): VNode {
  const title = view.t(of ? 'people.merge.of-person' : 'people.merge.queue')
  return (
    <Layout view={view} title={title} wide back={of ? cardOf(of) : '/clerk'}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('people.merge.queue-lead')}</p>
      <DataTable
        id="pairs"
        caption={title}
        captionHidden
        rows={pairs}
        columns={columns(view)}
        empty={{ title: view.t('people.merge.queue-empty') }}
      />
    </Layout>
  )
}

const sideText = (view: View, side: PairSide): string =>
  `${fullName({ ...side, patronymic: side.patronymic ?? undefined })}, ${view.format.shortDay(side.birthDate)}`

const columns = (view: View): Column<Pair>[] => [
  {
    title: view.t('people.merge.record', { number: 1 }),
    rowHeader: true,
    cell: ({ one, other }) => (
      <a class="govuk-link" href={compareOf(one.personId, other.personId)}>
        {sideText(view, one)}
      </a>
    ),
  },
  { title: view.t('people.merge.record', { number: 2 }), cell: ({ other }) => sideText(view, other) },
]
