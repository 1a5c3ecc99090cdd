import { checkSnils, formatSnils } from '#codes/snils.ts'
import { CATEGORIES } from '#insurance/index.ts'
import { readTypedDay } from '#kernel/day.ts'
import { FORMS } from '#policies/index.ts'
import type { View } from '#web/view.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { DOCUMENT_CODES } from '../document-code.ts'
import type { AnswerField, Answers } from '../drafts/answers.ts'

interface Props {
  view: View
  answers: Answers
  with_: ApplicationDependencies
}

type Say = (answer: string, props: Props) => string

/** One of a list in the words of the page; what is not in the list is shown as it was typed. */
const chosen =
  (group: string, list: readonly string[]): Say =>
  (answer, { view }) =>
    list.includes(answer) ? view.t(`applications.${group}${answer}`) : answer

const documentName = chosen('document.', DOCUMENT_CODES)

const document =
  (type: AnswerField): Say =>
  (answer, props) =>
    [documentName(props.answers[type] ?? '', props), answer].filter(Boolean).join(', ')

const day: Say = (answer, { view }) => {
  const on = readTypedDay(answer)
  return on ? view.format.day(on) : answer
}

const snils: Say = (answer, { view, answers }) => {
  if (answers['noSnils'] === 'yes') return view.t('applications.snils.none')
  const checked = checkSnils(answer)
  return checked.valid ? formatSnils(checked.snils) : answer
}

const WORDS: Partial<Record<AnswerField, Say>> = {
  applicant: chosen('who.', ['self', 'child', 'other']),
  category: chosen('category.', CATEGORIES),
  region: (answer, { view, with_ }) => with_.registers.region(answer)?.name[view.language] ?? answer,
  birthDate: day,
  documentNumber: document('documentType'),
  documentIssuedOn: day,
  statusDocumentNumber: document('statusDocumentType'),
  secondStatusDocumentNumber: document('secondStatusDocumentType'),
  statusUntil: day,
  snils,
  working: chosen('works.', ['yes', 'no']),
  representativeSurname: (answer, { answers }) =>
    [answer, answers['representativeGivenName'], answers['representativePatronymic']].filter(Boolean).join(' '),
  representativeRelation: chosen('representative.', ['parent', 'guardian', 'other']),
  insurer: (answer, { view, with_ }) => with_.registers.insurer(answer)?.company.name[view.language] ?? answer,
  office: (answer, { view, answers, with_ }) =>
    with_.registers.offices(answers['insurer'] ?? '').find(({ id }) => id === answer)?.address ??
    view.t('applications.insurer.any-office'),
  form: chosen('form.', FORMS),
}

/** An answer as people read it; empty where there is none. */
export function answerWords(props: Props, field: AnswerField): string {
  const answer = props.answers[field] ?? ''
  return WORDS[field]?.(answer, props) ?? answer
}
