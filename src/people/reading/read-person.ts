import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { Address, IdentityDocument, Person } from '../person.ts'
import * as read from './store.ts'

/** A person as on a day, unsealed; null where there is none or the actor may not see them. */
export async function readPerson(
  tx: Tx,
  sealing: Sealing,
  personId: string,
  on: Day,
): Promise<Person | null> {
  const identity = await read.identityOn(tx, personId, on)
  if (!identity) return null
  const [documents, snils, contacts, addresses, status] = [
    await read.documentsOf(tx, personId),
    await read.snilsOf(tx, personId),
    await read.contactsOf(tx, personId),
    await read.addressesOf(tx, personId),
    await read.statusOn(tx, personId, on),
  ]
  const contact = (kind: 'phone' | 'email'): string | undefined => {
    const row = contacts.find(one => one.kind === kind)
    return row && sealing.open(row.sealed, 'person_contact.sealed', row.contact_id).toString()
  }
  return {
    personId,
    identity,
    documents: documents.map(row => openDocument(sealing, row)),
    snils: snils && sealing.open(snils.sealed, 'person_snils.sealed', snils.snils_id).toString(),
    phone: contact('phone'),
    email: contact('email'),
    addresses: addresses.map(
      (row): Address => ({
        kind: row.kind,
        region: row.region_code ?? undefined,
        text: sealing.open(row.sealed, 'person_address.sealed', row.address_id).toString(),
      }),
    ),
    status,
  }
}

function openDocument(
  sealing: Sealing,
  row: Awaited<ReturnType<typeof read.documentsOf>>[number],
): IdentityDocument {
  const opened = JSON.parse(
    sealing.open(row.sealed, 'person_document.sealed', row.document_id).toString(),
  ) as Omit<IdentityDocument, 'type'>
  return {
    ...opened,
    type: row.type,
    issuedOn: row.issued_on ?? undefined,
    validUntil: row.valid_until ?? undefined,
  }
}
