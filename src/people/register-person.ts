import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { OrganisationKey } from '#platform/actor.ts'
import { blindDocument, blindEmail, blindPhone, blindSnils } from '#platform/blind-indexes.ts'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { IdentityDocument, NewPerson } from './person.ts'
import { documentIsAnothers, snilsIsAnothers } from './refusals.ts'
import * as store from './store.ts'

/** Writes a person down for the first time; refused where a document or the SNILS is someone else's. Answers the new id. */
export async function registerPerson(
  tx: Tx,
  sealing: Sealing,
  person: NewPerson,
  from: Day,
): Promise<Outcome<string>> {
  const personId = newId()
  const refusals = await claimNumbers(tx, sealing, person, personId)
  if (refusals.length) return refused(...refusals)
  await store.insertPerson(tx, personId)
  await store.insertIdentity(tx, personId, newId(), person.identity, from)
  await store.insertStatus(tx, personId, newId(), person.status, from)
  for (const document of person.documents) await addDocument(tx, sealing, personId, document)
  if (person.snils) await addSnils(tx, sealing, personId, person.snils)
  if (person.phone) await addContact(tx, sealing, personId, 'phone', person.phone)
  if (person.email) await addContact(tx, sealing, personId, 'email', person.email)
  for (const { kind, region, text } of person.addresses) {
    const addressId = newId()
    const sealed = sealing.seal(text, 'person_address.sealed', addressId)
    await store.insertAddress(tx, { personId, addressId, kind, region: region ?? null, sealed })
  }
  return granted(personId)
}

async function claimNumbers(
  tx: Tx,
  sealing: Sealing,
  person: NewPerson,
  personId: string,
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  for (const document of person.documents) {
    if (!(await claimDocument(tx, sealing, document, personId))) refusals.push(documentIsAnothers())
  }
  if (person.snils && !(await store.claimNumber(tx, 'snils', blindSnils(sealing, person.snils), personId)))
    refusals.push(snilsIsAnothers())
  return refusals
}

/** Documents whose series and number are of one person; a contract or a notification is numbered by its employer. */
export const isOneOfAKind = ({ type, number }: IdentityDocument): boolean =>
  number !== '' && !['employment_contract', 'arrival_notification', 'temporary_residence_mark'].includes(type)

/** Makes a person the business of organisations: their staff may see them from now on. */
export const makeBusinessOf = (
  tx: Tx,
  personId: string,
  organisations: OrganisationKey[],
  reason = 'insurance',
): Promise<void> => store.insertBusiness(tx, personId, organisations, reason)

/** Claims the number of a document for a person, where it is one of a kind; false where it is another's. */
export const claimDocument = async (
  tx: Tx,
  sealing: Sealing,
  document: IdentityDocument,
  personId: string,
): Promise<boolean> =>
  !isOneOfAKind(document) || store.claimNumber(tx, 'document', blindDocument(sealing, document), personId)

/** Writes a document down, sealed; answers the id of its row. */
export async function addDocument(
  tx: Tx,
  sealing: Sealing,
  personId: string,
  document: IdentityDocument,
): Promise<string> {
  const documentId = newId()
  const { type, series, number, issuedBy, issuedOn, validUntil } = document
  const sealed = sealing.seal(
    JSON.stringify({ series, number, issuedBy }),
    'person_document.sealed',
    documentId,
  )
  await store.insertDocument(tx, {
    personId,
    documentId,
    type,
    sealed,
    blind: blindDocument(sealing, document),
    issuedOn,
    validUntil,
  })
  return documentId
}

async function addSnils(tx: Tx, sealing: Sealing, personId: string, snils: string): Promise<void> {
  const snilsId = newId()
  await store.insertSnils(tx, {
    personId,
    snilsId,
    sealed: sealing.seal(snils, 'person_snils.sealed', snilsId),
    blind: blindSnils(sealing, snils),
  })
}

/** Writes a phone or an e-mail address down, sealed; answers the id of its row. */
export async function addContact(
  tx: Tx,
  sealing: Sealing,
  personId: string,
  kind: 'phone' | 'email',
  text: string,
): Promise<string> {
  const contactId = newId()
  const blind = kind === 'phone' ? blindPhone(sealing, text) : blindEmail(sealing, text)
  await store.insertContact(tx, {
    personId,
    contactId,
    kind,
    sealed: sealing.seal(text, 'person_contact.sealed', contactId),
    blind,
  })
  return contactId
}
