import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { COLUMNS, NUMBERS, type Column } from './columns.ts'
import { columnTwice, noNumberColumn, unknownColumns } from './refusals.ts'

const isColumn = (name: string): name is Column => COLUMNS.some(column => column === name)

/** Reads the names of the columns from the first row. */
export function readHeader(cells: readonly string[]): Outcome<Column[]> {
  const names = cells.map(cell => cell.trim())
  const refusals: Refusal[] = []
  const unknown = names.filter(name => !isColumn(name))
  if (unknown.length) refusals.push(unknownColumns(unknown.map(name => name.slice(0, 40) || '""')))
  const known = names.filter(isColumn)
  const twice = known.find((name, index) => known.indexOf(name) !== index)
  if (twice) refusals.push(columnTwice(twice))
  if (!known.some(name => NUMBERS.some(number => number === name))) refusals.push(noNumberColumn())
  return refusals.length ? refused(...refusals) : granted(known)
}
