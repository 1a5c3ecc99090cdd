import { readAnswers, type Answers, type ApplicationContent } from '#applications/index.ts'
import { foldName } from '#kernel/names.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Batch } from '../batch.ts'
import { otherInsurer, wrongCellCount } from '../refusals.ts'
import type { AnswerColumn } from './columns.ts'
import { purposeOfCell } from './purpose-cell.ts'

/** What a list says for all of its rows. */
export type ListContext = Pick<Batch, 'columns' | 'insurerCode' | 'region'> & {
  /** The form of policy for a row that names none. */
  form: string
}

/**
 * The application that a row forwards; every reason why it is none. The application is to the insurer of the list, the
 * person works, and where they work is not said.
 * @law fz-326 ст. 16
 */
export function contentOfRow(list: ListContext, cells: readonly string[]): Outcome<ApplicationContent> {
  if (cells.length !== list.columns.length) return refused(wrongCellCount(cells.length, list.columns.length))
  const said = answersOf(list, cells)
  const read = readAnswers(said)
  const purpose = purposeOfCell(cells[list.columns.indexOf('purpose')] ?? '')
  const wrong = [
    ...(said['insurer'] === list.insurerCode ? [] : [otherInsurer(list.insurerCode)]),
    ...(purpose.ok ? [] : purpose.refusals),
  ]
  if (!read.ok || !purpose.ok || wrong.length) return refused(...wrong, ...(read.ok ? [] : read.refusals))
  // One for a first policy says no purpose, as one that a person types.
  return purpose.value.kind === 'first' ? read : granted({ ...read.value, purpose: purpose.value })
}

function answersOf(list: ListContext, cells: readonly string[]): Answers {
  const answers: Answers = {
    applicant: 'self',
    category: 'citizen',
    region: list.region,
    documentType: 'passport',
    insurer: list.insurerCode,
    form: list.form,
    working: 'yes',
    consent: 'yes',
  }
  for (const [index, column] of list.columns.entries()) {
    const text = cells[index]?.trim() ?? ''
    if (text && column !== 'dropped' && column !== 'purpose') answers[column] = wordOf(column, text)
  }
  if (answers['category'] === 'citizen') answers['citizenship'] ??= 'RUS'
  return answers
}

const SEX = {
  М: 'm',
  МУЖ: 'm',
  'МУЖ.': 'm',
  МУЖСКОЙ: 'm',
  M: 'm',
  Ж: 'f',
  ЖЕН: 'f',
  'ЖЕН.': 'f',
  ЖЕНСКИЙ: 'f',
  F: 'f',
}
const DOCUMENT = {
  ПАСПОРТ: 'passport',
  'ПАСПОРТ РФ': 'passport',
  'ПАСПОРТ ГРАЖДАНИНА РФ': 'passport',
  'ИНОСТРАННЫЙ ПАСПОРТ': 'foreign_passport',
  'ВИД НА ЖИТЕЛЬСТВО': 'residence_permit',
}
const WORDS: Partial<Record<AnswerColumn, Record<string, string>>> = {
  sex: SEX,
  citizenship: { РФ: 'RUS', РОССИЯ: 'RUS', 'РОССИЙСКАЯ ФЕДЕРАЦИЯ': 'RUS' },
  documentType: DOCUMENT,
  statusDocumentType: DOCUMENT,
  form: { БУМАЖНЫЙ: 'paper', ПЛАСТИКОВЫЙ: 'plastic', ЦИФРОВОЙ: 'digital', ЭЛЕКТРОННЫЙ: 'digital' },
  category: { ГРАЖДАНИН: 'citizen', 'ГРАЖДАНИН РФ': 'citizen' },
}

/** The word of the form for a word of a spreadsheet; what is not known stays as it is, for the check to refuse. */
const wordOf = (column: AnswerColumn, text: string): string => WORDS[column]?.[foldName(text)] ?? text
