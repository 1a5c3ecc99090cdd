import type { VNode } from 'preact'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import type { TextValues } from '#web/texts.ts'
import type { View } from '#web/view.ts'
import type { Complaint } from './complaint.ts'

/** One of the lists of a desk, with the ways to the others. */
export interface CaseListsProps {
  view: View
  /** Where the lists are. */
  path: string
  /** The texts of the desk: `lists`, `list.<name>`, `total`, `none.<name>`, `none-why`. */
  says: (key: string, values?: TextValues) => string
  lists: readonly string[]
  list: string
  rows: readonly Complaint[]
  total: number
  page: number
  pages: number
  columns: Column<Complaint>[]
}

/** The cases of a desk in its lists, with the true total and the pages. */
export function CaseLists(props: CaseListsProps): VNode {
  const { view, path, says, lists, list, rows, total, page, pages, columns } = props
  const caption = says(`list.${list}`)
  return (
    <>
      <nav class="govuk-button-group" aria-label={says('lists')}>
        {lists
          .filter(one => one !== list)
          .map(one => (
            <LinkButton href={`${path}?list=${one}`} kind="secondary">
              {says(`list.${one}`)}
            </LinkButton>
          ))}
      </nav>
      <h2 class="govuk-heading-m">{caption}</h2>
      {total > 0 && <p class="govuk-body">{says('total', { count: total })}</p>}
      <DataTable
        id="cases"
        caption={caption}
        captionHidden
        rows={rows}
        empty={{ title: says(`none.${list}`), children: says('none-why') }}
        columns={columns}
      />
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={shown => `${path}?list=${list}&page=${shown}`}
      />
    </>
  )
}
