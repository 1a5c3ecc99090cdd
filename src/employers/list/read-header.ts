import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { columnsMissing, columnTwice, unknownColumns } from '../refusals.ts'
import { columnOf, NEEDED, type Column } from './columns.ts'

/** The first row of a list: its titles as they are, and what each column is. */
export interface Header {
  titles: string[]
  columns: Column[]
}

/** Reads the titles of the columns; every fault at once. */
export function readHeader(cells: readonly string[]): Outcome<Header> {
  const titles = cells.map(cell => cell.trim())
  while (titles.at(-1) === '') titles.pop()
  const found = titles.map(columnOf)
  const unknown = titles.filter((_, index) => !found[index])
  const refusals: Refusal[] = []
  if (unknown.length)
    refusals.push(unknownColumns(unknown.map(title => title.slice(0, 40) || '«»').slice(0, 20)))
  const columns = found.filter(column => column !== null)
  const twice = titles.find(
    (_, index) => found[index] && found[index] !== 'dropped' && found.indexOf(found[index]) !== index,
  )
  if (twice) refusals.push(columnTwice(twice))
  const missing = NEEDED.filter(column => !columns.includes(column))
  if (missing.length) refusals.push(columnsMissing(missing))
  return refusals.length ? refused(...refusals) : granted({ titles, columns })
}
