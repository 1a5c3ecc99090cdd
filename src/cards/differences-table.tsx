import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import type { View } from '#web/view.ts'
import type { Difference, Shown } from './desk/differences.ts'

/** What card and register do not agree on, side by side. */
export function DifferencesTable({
  view,
  differences,
}: {
  view: View
  differences: readonly Difference[]
}): VNode {
  return (
    <DataTable
      id="differences"
      caption={view.t('cards.differences.title')}
      rows={differences}
      empty={{ title: view.t('cards.differences.none') }}
      columns={[
        {
          title: view.t('cards.differences.what'),
          rowHeader: true,
          cell: ({ field }) => view.t(`cards.fact.${field}`),
        },
        { title: view.t('cards.differences.card'), cell: ({ card }) => shown(view, card) },
        { title: view.t('cards.differences.register'), cell: ({ register }) => shown(view, register) },
      ]}
    />
  )
}

function shown(view: View, value: Shown): string {
  if (value === null || value === '') return view.t('web.summary.absent')
  if (value === 'm' || value === 'f') return view.t(`cards.sex.${value}`)
  return typeof value === 'string' ? value : view.format.shortDay(value)
}
