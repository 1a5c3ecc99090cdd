import { DOCUMENT_TYPES, type DocumentType } from './document-types.ts'

/**
 * The F011 code of each document of Polis that shows who a person is. A choice of Polis (confidence C) where F011 has two:
 * a foreign passport is 9 and not 21, a copy of the complaint is 27 and not 20, a birth certificate is the Russian one.
 */
export const F011_CODES: Readonly<Record<string, string>> = {
  passport: '14',
  temporary_identity_card: '13',
  birth_certificate: '3',
  foreign_birth_certificate: '24',
  foreign_passport: '9',
  stateless_identity_document: '22',
  residence_permit: '11',
  temporary_residence_mark: '23',
  refugee_certificate: '12',
  refugee_application_certificate: '10',
  refugee_complaint_certificate: '27',
  temporary_asylum_certificate: '25',
  eaeu_official_certificate: '26',
}

const BY_CODE: ReadonlyMap<string, DocumentType> = new Map(DOCUMENT_TYPES.map(type => [type.code, type]))

/** The kind of document by a code of Polis (`passport`) or of F011 (`14`); null where it is no identity document. */
export const documentTypeOf = (code: string): DocumentType | null =>
  BY_CODE.get(Object.hasOwn(F011_CODES, code) ? (F011_CODES[code] ?? code) : code) ?? null
