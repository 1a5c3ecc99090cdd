import type { IdentityDocument } from '#people/index.ts'
import { DOCUMENT_CODES } from '../document-code.ts'
import type { Reading } from './reading.ts'

/** Documents that are not the applicant's own proof of who they are or of a status. */
const NOT_OWN = new Set(['snils', 'representative_identity', 'power_of_attorney'])

/** The documents that prove a status and may have no number of their own. */
const WITHOUT_NUMBER = new Set(['employment_contract', 'arrival_notification', 'temporary_residence_mark'])

/** The codes of documents that a person may name as theirs. */
export const OWN_DOCUMENTS = DOCUMENT_CODES.filter(code => !NOT_OWN.has(code))

/** The identity document of the applicant. */
export function readDocument(reading: Reading): IdentityDocument | undefined {
  const type = reading.mustChoose('documentType', OWN_DOCUMENTS)
  const number = reading.must('documentNumber')
  const rest = {
    series: reading.maybe('documentSeries'),
    issuedOn: reading.day('documentIssuedOn'),
    issuedBy: reading.maybe('documentIssuedBy'),
    validUntil: reading.day('documentValidUntil'),
  }
  return type && number ? { type, number, ...rest } : undefined
}

/** The identity document of a representative; a passport where its kind was not asked. */
export function readRepresentativeDocument(reading: Reading): IdentityDocument | undefined {
  const type = reading.choice('representativeDocumentType', OWN_DOCUMENTS)
  const number = reading.must('representativeDocumentNumber')
  const rest = {
    series: reading.maybe('representativeDocumentSeries'),
    issuedOn: reading.day('representativeDocumentIssuedOn'),
    issuedBy: reading.maybe('representativeDocumentIssuedBy'),
  }
  const asked = reading.text('representativeDocumentType')
  return number && (type ?? asked === '') ? { type: type || 'passport', number, ...rest } : undefined
}

/** The documents that prove a status: none, one or two. */
export function readStatusDocuments(reading: Reading): IdentityDocument[] {
  return (['statusDocument', 'secondStatusDocument'] as const).flatMap(prefix => {
    const type = reading.choice(`${prefix}Type`, OWN_DOCUMENTS)
    const number = reading.text(`${prefix}Number`)
    const issuedOn = reading.day(`${prefix}IssuedOn`)
    if (!type) return []
    if (!number && !WITHOUT_NUMBER.has(type)) reading.wrong(`${prefix}Number`, NUMBER_WORDS)
    return [
      {
        type,
        number,
        series: reading.maybe(`${prefix}Series`),
        issuedOn,
        issuedBy: reading.maybe(`${prefix}IssuedBy`),
      },
    ]
  })
}

const NUMBER_WORDS = {
  ru: 'Напишите номер документа, который подтверждает право на полис.',
  en: 'Write the number of the document that proves the right to a policy.',
}
