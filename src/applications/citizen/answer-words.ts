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

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(', ')

const name =
  (...fields: AnswerField[]): Say =>
  (_, { answers }) =>
    fields.flatMap(field => answers[field] || []).join(' ')

const document =
  (type: AnswerField, issuedOn: AnswerField, issuedBy?: AnswerField): Say =>
  (answer, props) => {
    const { answers } = props
    const issued = day(answers[issuedOn] ?? '', props)
    return joined(documentName(answers[type] ?? '', props), answer, issued, issuedBy && answers[issuedBy])
  }

const day: Say = (answer, { view }) => {
  const on = readTypedDay(answer)
  return on ? view.format.day(on) : answer
}

const snils: Say = (answer, { view, answers }) => {
  if (answers['noSnils'] === 'yes') return view.t('applications.snils.none')
  const checked = checkSnils(answer)
  return checked.valid ? formatSnils(checked.snils) : answer
}

const birth: Say = (answer, props) => {
  const { view, answers, with_ } = props
  const region = answers['region'] ?? ''
  return joined(day(answer, props), with_.registers.region(region)?.name[view.language] ?? region)
}

const insurer: Say = (answer, { view, answers, with_ }) => {
  const found = with_.registers.insurer(answer)
  const office = with_.registers.offices(answer).find(({ id }) => id === answers['office'])
  if (!found) return answer
  return joined(
    found.company.name[view.language],
    office?.address ?? view.t('applications.insurer.any-office'),
  )
}

const representative: Say = (answer, props) => {
  const { answers, view } = props
  const relation = answers['representativeRelation'] ?? ''
  const known = ['parent', 'guardian', 'other'].includes(relation)
  return joined(
    name('representativeSurname', 'representativeGivenName', 'representativePatronymic')(answer, props),
    known ? view.t(`applications.representative.${relation}`) : relation,
  )
}

const WORDS: Partial<Record<AnswerField, Say>> = {
  applicant: chosen('who.', ['self', 'child', 'other']),
  category: chosen('category.', CATEGORIES),
  birthDate: birth,
  surname: name('surname', 'givenName', 'patronymic'),
  documentNumber: document('documentType', 'documentIssuedOn', 'documentIssuedBy'),
  statusDocumentNumber: document('statusDocumentType', 'statusDocumentIssuedOn'),
  secondStatusDocumentNumber: document('secondStatusDocumentType', 'secondStatusDocumentIssuedOn'),
  statusUntil: day,
  snils,
  phone: (answer, { answers }) => joined(answer, answers['email']),
  working: chosen('works.', ['yes', 'no']),
  representativeSurname: representative,
  insurer,
  form: chosen('form.', FORMS),
}

/** An answer as people read it; empty where there is none. */
export function answerWords(props: Props, field: AnswerField): string {
  const answer = props.answers[field] ?? ''
  return WORDS[field]?.(answer, props) ?? answer
}
