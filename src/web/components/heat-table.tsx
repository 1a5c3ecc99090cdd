import type { VNode } from 'preact'
import { EmptyState, type EmptyStateProps } from './empty-state.tsx'

/** A row of a heat table: what it is about, and a number for each column. */
export interface HeatRow {
  label: string
  values: readonly number[]
}

interface HeatTableProps {
  /** Unique on the page: names the region that scrolls. */
  id: string
  caption: string
  /** What the rows are about, over their names. */
  corner: string
  columns: readonly string[]
  rows: readonly HeatRow[]
  /** A number as people read it. */
  show(value: number): string
  empty: EmptyStateProps
}

/** How many shades there are besides none. */
const SHADES = 4

/** The shade of a number beside the largest: 0 for nothing, then 1 to 4. */
export const shadeOf = (value: number, largest: number): number =>
  value > 0 ? Math.ceil((SHADES * value) / Math.max(largest, value)) : 0

/** Rows by columns with the larger numbers in stronger shades: picture and table in one, each number stands in its cell. */
export function HeatTable({ id, caption, corner, columns, rows, show, empty }: HeatTableProps): VNode {
  if (rows.length === 0) return <EmptyState {...empty} />
  const largest = Math.max(...rows.flatMap(({ values }) => values))
  return (
    <section class="polis-table-region" tabindex={0} aria-labelledby={`${id}-caption`}>
      <table class="govuk-table polis-heat" id={id}>
        <caption id={`${id}-caption`} class="govuk-table__caption govuk-table__caption--s">
          {caption}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {[corner, ...columns].map(title => (
              <th scope="col" class="govuk-table__header">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map(({ label, values }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header polis-row-header">
                {label}
              </th>
              {values.map(value => (
                <td class={`govuk-table__cell polis-heat__cell polis-heat__cell--${shadeOf(value, largest)}`}>
                  {show(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
