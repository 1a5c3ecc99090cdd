import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { wordsOf, type WordParts } from '../words.ts'
import type { UndeliveredCount } from './store.ts'

interface Props {
  view: View
  words: WordParts
  counts: readonly UndeliveredCount[]
}

/** How many notices did not reach people of a region, by insurer: numbers, nobody's name. */
export function FundPage({ view, words, counts }: Props): VNode {
  const title = view.t('notices.undelivered.title')
  return (
    <Layout view={view} title={title} wide back="/fund">
      <h1 class="govuk-heading-l">{title}</h1>
      {counts.length > 0 && <p class="govuk-body">{view.t('notices.undelivered.lead-fund')}</p>}
      <DataTable
        id="undelivered"
        caption={title}
        captionHidden
        rows={counts}
        empty={{
          title: view.t('notices.undelivered.none'),
          children: view.t('notices.undelivered.none-why'),
          action: { href: '/fund', text: view.t('notices.undelivered.none-button') },
        }}
        columns={[
          {
            title: view.t('notices.undelivered.insurer'),
            rowHeader: true,
            cell: ({ insurerCode }) =>
              words.registers.insurer(insurerCode ?? '')?.company.name[view.language] ??
              view.t('notices.undelivered.no-insurer'),
          },
          {
            title: view.t('notices.undelivered.what'),
            cell: row => wordsOf(words, view.language, { ...row, facts: {}, region: '' }).title,
          },
          { title: view.t('notices.undelivered.why'), cell: row => view.t(`notices.fault.${row.fault}`) },
          {
            title: view.t('notices.undelivered.count'),
            numeric: true,
            cell: ({ count }) => view.format.number(count),
          },
        ]}
      />
    </Layout>
  )
}
