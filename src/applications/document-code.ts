/** Every document that a checklist may name, by its permanent code. */
export const DOCUMENT_CODES = [
  'passport',
  'temporary_identity_card',
  'birth_certificate',
  'snils',
  'foreign_passport',
  'stateless_identity_document',
  'residence_permit',
  'temporary_residence_mark',
  'refugee_certificate',
  'refugee_application_certificate',
  'refugee_complaint_certificate',
  'temporary_asylum_certificate',
  'employment_contract',
  'arrival_notification',
  'eaeu_official_certificate',
  'representative_identity',
  'power_of_attorney',
] as const

/** The code of a document that an application may need. */
export type DocumentCode = (typeof DOCUMENT_CODES)[number]

const KNOWN: ReadonlySet<string> = new Set(DOCUMENT_CODES)

/** True where the text is the code of a document. */
export const isDocumentCode = (text: string): text is DocumentCode => KNOWN.has(text)
