/** Every field that the pages of an application may ask, by the name that forms, refusals and drafts share. */
export const ANSWER_FIELDS = [
  'applicant',
  'category',
  'region',
  'birthDate',
  'sex',
  'surname',
  'givenName',
  'patronymic',
  'birthPlace',
  'citizenship',
  'documentType',
  'documentSeries',
  'documentNumber',
  'documentIssuedOn',
  'documentIssuedBy',
  'documentValidUntil',
  'statusDocumentType',
  'statusDocumentSeries',
  'statusDocumentNumber',
  'statusDocumentIssuedOn',
  'statusDocumentIssuedBy',
  'secondStatusDocumentType',
  'secondStatusDocumentSeries',
  'secondStatusDocumentNumber',
  'secondStatusDocumentIssuedOn',
  'secondStatusDocumentIssuedBy',
  'statusUntil',
  'snils',
  'noSnils',
  'address',
  'addressRegion',
  'phone',
  'email',
  'working',
  'representativeSurname',
  'representativeGivenName',
  'representativePatronymic',
  'representativeRelation',
  'representativePhone',
  'representativeDocumentType',
  'representativeDocumentSeries',
  'representativeDocumentNumber',
  'representativeDocumentIssuedOn',
  'representativeDocumentIssuedBy',
  'powerOfAttorney',
  'insurer',
  'office',
  'form',
  'consent',
  'purpose',
  'serviceFrom',
  'movedOn',
  'owner',
] as const

/** The name of a field of the application. */
export type AnswerField = (typeof ANSWER_FIELDS)[number]

/** What was typed so far, by field, exactly as it was typed: right or wrong. */
export type Answers = Record<string, string>

const KNOWN: ReadonlySet<string> = new Set(ANSWER_FIELDS)
const LONGEST = 2000

/** The answers among the fields of a form; buttons, tokens and unknown fields are left out, a field sent twice counts once. */
export function answersIn(fields: unknown): Answers {
  if (typeof fields !== 'object' || fields === null) return {}
  const answers: Answers = {}
  for (const [field, value] of Object.entries(fields)) {
    const one: unknown = Array.isArray(value) ? (value as unknown[])[0] : value
    if (KNOWN.has(field) && typeof one === 'string') answers[field] = one.slice(0, LONGEST)
  }
  return answers
}
