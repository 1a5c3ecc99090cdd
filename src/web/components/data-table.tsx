import type { ComponentChildren, VNode } from 'preact'
import { EmptyState, type EmptyStateProps } from './empty-state.tsx'

/** A column: its title and how it shows a row. */
export interface Column<Row> {
  title: string
  cell(row: Row): ComponentChildren
  /** Figures stand to the right. */
  numeric?: boolean
  /** Names the row for those who hear the table. */
  rowHeader?: boolean
}

/** A table of rows of one kind. */
export interface DataTableProps<Row> {
  /** Unique on the page: names the region that scrolls. */
  id: string
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** What is said where there are no rows. */
  empty: EmptyStateProps
  /** The caption is for listeners alone: the page's heading says it already. */
  captionHidden?: boolean
}

/** Rows in a region that scrolls by itself, by finger, wheel or keyboard; its head stays in sight. */
export function DataTable<Row>({
  id,
  caption,
  columns,
  rows,
  empty,
  captionHidden,
}: DataTableProps<Row>): VNode {
  if (rows.length === 0) return <EmptyState {...empty} />
  return (
    <section {...scrolling(`${id}-caption`)}>
      <table class="govuk-table" id={id}>
        <caption
          id={`${id}-caption`}
          class={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'}
        >
          {caption}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {columns.map(column => (
              <th
                scope="col"
                class={`govuk-table__header${column.numeric ? ' govuk-table__header--numeric' : ''}`}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map(row => (
            <tr class="govuk-table__row">{columns.map(column => cellOf(column, row))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What scrolls by itself must be reached by keyboard, which is why a part that does nothing takes the focus. */
const scrolling = (labelledBy: string) => ({
  class: 'polis-table-region',
  tabindex: 0,
  'aria-labelledby': labelledBy,
})

function cellOf<Row>(column: Column<Row>, row: Row): VNode {
  if (column.rowHeader) {
    return (
      <th scope="row" class="govuk-table__header polis-row-header">
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td class={`govuk-table__cell${column.numeric ? ' govuk-table__cell--numeric' : ''}`}>
      {column.cell(row)}
    </td>
  )
}
