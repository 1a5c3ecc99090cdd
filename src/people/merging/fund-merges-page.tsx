import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Merge } from './merge.ts'

interface Props {
  view: View
  merges: readonly Merge[]
  registers: Registers
}

/** The standing merges of a region for its fund; nobody's name is shown, opening one is a look. */
export function FundMergesPage({ view, merges, registers }: Props): VNode {
  const title = view.t('people.merge.fund-title')
  const nameOf = (organisation: string | null): string => {
    const code = organisation?.split(':')[1] ?? ''
    return registers.insurer(code)?.company.name[view.language] ?? code
  }
  return (
    <Layout view={view} title={title} wide back="/fund">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('people.merge.fund-lead')}</p>
      <DataTable
        id="merges"
        caption={title}
        captionHidden
        rows={merges}
        empty={{ title: view.t('people.merge.fund-empty') }}
        columns={[
          {
            title: view.t('people.merge.when'),
            rowHeader: true,
            cell: ({ mergedId, mergedAt }) => (
              <a class="govuk-link" href={`/fund/merges/${mergedId}`}>
                {view.format.moment(mergedAt)}
              </a>
            ),
          },
          { title: view.t('people.merge.row.insurer'), cell: ({ organisation }) => nameOf(organisation) },
          { title: view.t('people.merge.who'), cell: ({ mergedByName }) => mergedByName },
          { title: view.t('people.merge.reason'), cell: ({ reason }) => reason },
        ]}
      />
    </Layout>
  )
}
