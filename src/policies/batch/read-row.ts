import { readTypedDay } from '#kernel/day.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { PolicyCheckRequest } from '../check/request.ts'
import { NUMBERS, type Column } from './columns.ts'
import * as no from './refusals.ts'

/** What a row asks, as a policy check of its own would be asked; every fault of the row at once. */
export function readRow(cells: readonly string[], columns: readonly Column[]): Outcome<PolicyCheckRequest> {
  if (cells.length !== columns.length) return refused(no.wrongCellCount(cells.length, columns.length))
  const given: Partial<Record<Column, string>> = {}
  for (const [index, column] of columns.entries()) {
    const text = cells[index]?.trim()
    if (text) given[column] = text
  }
  const refusals: Refusal[] = []
  const asked: PolicyCheckRequest = {}
  readNumber(given, asked, refusals)
  for (const field of ['birthDate', 'on'] as const) {
    const text = given[field]
    const day = text === undefined ? undefined : readDay(text)
    if (day === null) refusals.push(no.notADay(field))
    else if (day !== undefined) asked[field] = day
  }
  if (given.snils && !given.birthDate) refusals.push(no.birthDateNeeded())
  if (given.region && !/^\d{2}$/.test(given.region)) refusals.push(no.notARegion())
  else if (given.region) asked.region = given.region
  return refusals.length ? refused(...refusals) : granted(asked)
}

function readNumber(
  given: Partial<Record<Column, string>>,
  asked: PolicyCheckRequest,
  refusals: Refusal[],
): void {
  const named = NUMBERS.filter(column => given[column] !== undefined)
  const [column] = named
  if (!column || named.length > 1) {
    refusals.push(no.notOneNumber(named.length))
    return
  }
  const text = given[column] ?? ''
  if (column === 'oldNumber') readOld(text, given.oldSeries, asked, refusals)
  else if (digitsIn(text) === LENGTHS[column]) asked[column] = text
  else
    refusals.push(
      no.unreadableNumber(column, `нужно цифр: ${LENGTHS[column]}`, `${LENGTHS[column]} digits are needed`),
    )
}

const LENGTHS = { enp: 16, certificate: 9, snils: 11 }

/** The letter O counts as a zero, as in a single check. */
const digitsIn = (text: string): number => text.replaceAll(/[^\dOoОо]/g, '').length

const OLD = /^[\p{L}\d/. -]+$/u

function readOld(
  number: string,
  series: string | undefined,
  asked: PolicyCheckRequest,
  refusals: Refusal[],
): void {
  if (number.length > 20 || !OLD.test(number))
    refusals.push(no.unreadableNumber('oldNumber', 'до 20 букв и цифр', 'up to 20 letters and digits'))
  else if (series !== undefined && (series.length > 10 || !OLD.test(series)))
    refusals.push(no.unreadableNumber('oldSeries', 'до 10 букв и цифр', 'up to 10 letters and digits'))
  else asked.oldPolicy = { number, ...(series !== undefined && { series }) }
}

const readDays = new Map<string, string | null>()
const MOST_DAYS = 100_000

/** Lists repeat their days: reading one is dearer than looking it up. */
function readDay(text: string): string | null {
  let read = readDays.get(text)
  if (read === undefined) {
    read = readTypedDay(text)?.toString() ?? null
    if (readDays.size < MOST_DAYS) readDays.set(text, read)
  }
  return read
}
