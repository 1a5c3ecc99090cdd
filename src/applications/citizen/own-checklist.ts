import { isCategory, type Category } from '#insurance/index.ts'
import { fullYears, readTypedDay, type Day } from '#kernel/day.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { makeChecklist, type Checklist, type ChecklistDocument } from '../checklist.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { DocumentCode } from '../document-code.ts'
import type { Answers } from '../drafts/answers.ts'

const IDENTITY: ReadonlySet<string> = new Set([
  'passport',
  'temporary_identity_card',
  'birth_certificate',
  'foreign_passport',
  'stateless_identity_document',
  'refugee_certificate',
  'refugee_application_certificate',
  'refugee_complaint_certificate',
  'temporary_asylum_certificate',
])
const NOT_STATUS: ReadonlySet<string> = new Set([
  ...IDENTITY,
  'snils',
  'representative_identity',
  'power_of_attorney',
])

/** The category of the answers, where one was chosen. */
export const categoryOf = ({ category = '' }: Answers): Category | null =>
  isCategory(category) ? category : null

/** The age in full years on a day; null until the birth date is known. */
export function ageOf({ birthDate = '' }: Answers, on: Day): number | null {
  const born = readTypedDay(birthDate)
  return born && fullYears(born, on)
}

/** The document list that the answers so far make; null until the three first questions are answered. */
export function ownChecklist(
  answers: Answers,
  { law, registers }: ApplicationDependencies,
  on: Day,
): Outcome<Checklist> | null {
  const category = categoryOf(answers)
  const birthDate = readTypedDay(answers['birthDate'] ?? '')
  const region = answers['region'] ?? ''
  if (!category || !birthDate || !region) return null
  const representative = answers['applicant'] !== 'self'
  return makeChecklist({ category, birthDate, region, on, representative }, law, code =>
    registers.isRegion(code),
  )
}

/** The lines of the list; none where it cannot be made or the person may not be insured. */
export function ownDocuments(answers: Answers, with_: ApplicationDependencies, on: Day): ChecklistDocument[] {
  const made = ownChecklist(answers, with_, on)
  return made?.ok ? made.value.documents : []
}

/** The documents any of which shows who the person is. */
export const identityCodes = (documents: readonly ChecklistDocument[]): DocumentCode[] =>
  documents.find(({ anyOf }) => anyOf.some(code => IDENTITY.has(code)))?.anyOf ?? ['passport']

/** The documents that prove a status and are required: none, one or two. */
export const statusCodes = (documents: readonly ChecklistDocument[]): DocumentCode[] =>
  documents.flatMap(({ anyOf, need }) =>
    need === 'required' && !anyOf.some(code => NOT_STATUS.has(code)) ? anyOf.slice(0, 1) : [],
  )

/** True where a document is required of this person. */
export const isRequired = (documents: readonly ChecklistDocument[], code: DocumentCode): boolean =>
  documents.some(({ anyOf, need }) => need === 'required' && anyOf.includes(code))
