import type { VNode } from 'preact'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import type { View } from '#web/view.ts'
import type { Complaint } from './complaint.ts'

/** One of the lists of a desk, with the ways to the others. */
export interface CaseListsProps {
  view: View
  /** Where the lists are. */
  path: string
  /** The name of the way to the lists, how many cases there are, and why a list may be empty. */
  words: { lists: string; total: string; noneWhy: string }
  /** The texts of one list: `list.<name>`, `none.<name>`. */
  says: (key: string) => string
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
  const { view, path, words, says, lists, list, rows, total, page, pages, columns } = props
  const caption = says(`list.${list}`)
  return (
    <>
      <nav class="govuk-button-group" aria-label={words.lists}>
        {lists
          .filter(one => one !== list)
          .map(one => (
            <LinkButton href={`${path}?list=${one}`} kind="secondary">
              {says(`list.${one}`)}
            </LinkButton>
          ))}
      </nav>
      <h2 class="govuk-heading-m">{caption}</h2>
      {total > 0 && <p class="govuk-body">{words.total}</p>}
      <DataTable
        id="cases"
        caption={caption}
        captionHidden
        rows={rows}
        empty={{ title: says(`none.${list}`), children: words.noneWhy }}
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
