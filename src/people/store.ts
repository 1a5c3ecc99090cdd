import { sql, type Selectable, type SqlBool } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { dayRange } from '#platform/column-types.ts'
import type {
  DayColumn,
  DayColumnOrNull,
  InstantColumn,
  InstantColumnOrNull,
  Tx,
} from '#platform/database.ts'
import type { OrganisationKey } from '#platform/actor.ts'
import type { Identity, PersonStatus, Sex } from './person.ts'
import { survivorOf } from './merging/store.ts'
import { searchKey } from './search-key.ts'

type Superseding = { recorded_at: InstantColumn; superseded_at: InstantColumnOrNull }

export type PeopleTables = {
  person: { person_id: string; recorded_at: InstantColumn }
  person_business: { person_id: string; organisation: string; reason: string; since_at: InstantColumn }
  person_identity: Superseding & {
    person_id: string
    identity_id: string
    surname: string
    given_name: string
    patronymic: string | null
    search_key: string
    sex: Sex
    birth_date: DayColumn
    birth_place: string | null
    citizenship: string | null
    valid: string
  }
  document_claim: { blind: Buffer; person_id: string }
  person_document: Superseding & {
    person_id: string
    document_id: string
    type: string
    sealed: Buffer
    blind: Buffer
    issued_on: DayColumnOrNull
    valid_until: DayColumnOrNull
  }
  snils_claim: { blind: Buffer; person_id: string }
  person_snils: Superseding & { person_id: string; snils_id: string; sealed: Buffer; blind: Buffer }
  person_contact: Superseding & {
    person_id: string
    contact_id: string
    kind: 'phone' | 'email'
    sealed: Buffer
    blind: Buffer
  }
  person_address: Superseding & {
    person_id: string
    address_id: string
    kind: 'registration' | 'residence' | 'stay'
    region_code: string | null
    sealed: Buffer
  }
  person_status: Superseding & {
    person_id: string
    status_id: string
    category: string
    working: boolean | null
    status_until: DayColumnOrNull
    valid: string
  }
}

const on = (tx: Tx) => tx.withTables<PeopleTables>()

/** The condition that a row is of a person and was not superseded. */
export const standing = (personId: string) => sql<SqlBool>`person_id = ${personId} and superseded_at is null`

/** What a row of names and birth says. */
export const identityOfRow = (row: Selectable<PeopleTables['person_identity']>): Identity => ({
  surname: row.surname,
  givenName: row.given_name,
  patronymic: row.patronymic ?? undefined,
  sex: row.sex,
  birthDate: row.birth_date,
  birthPlace: row.birth_place ?? undefined,
  citizenship: row.citizenship ?? undefined,
})

/** What a row of a category says. */
export const statusOfRow = (row: Selectable<PeopleTables['person_status']>): PersonStatus => ({
  category: row.category,
  working: row.working ?? undefined,
  statusUntil: row.status_until ?? undefined,
})

/** Inserts the person that everything else hangs on. */
export async function insertPerson(tx: Tx, personId: string): Promise<void> {
  await on(tx).insertInto('person').values({ person_id: personId }).execute()
}

/** Inserts an identity that holds from a day on, or until a last day. */
export async function insertIdentity(
  tx: Tx,
  personId: string,
  identityId: string,
  identity: Identity,
  from: Day,
  until: Day | null = null,
): Promise<void> {
  await on(tx)
    .insertInto('person_identity')
    .values({
      person_id: personId,
      identity_id: identityId,
      surname: identity.surname,
      given_name: identity.givenName,
      patronymic: identity.patronymic ?? null,
      search_key: searchKey(identity),
      sex: identity.sex,
      birth_date: identity.birthDate.toString(),
      birth_place: identity.birthPlace ?? null,
      citizenship: identity.citizenship ?? null,
      valid: dayRange(from, until),
    })
    .execute()
}

/** Inserts a category that holds from a day on, or until a last day. */
export async function insertStatus(
  tx: Tx,
  personId: string,
  statusId: string,
  status: PersonStatus,
  from: Day,
  until: Day | null = null,
): Promise<void> {
  await on(tx)
    .insertInto('person_status')
    .values({
      person_id: personId,
      status_id: statusId,
      category: status.category,
      working: status.working ?? null,
      status_until: status.statusUntil?.toString() ?? null,
      valid: dayRange(from, until),
    })
    .execute()
}

/** Claims a document or a SNILS for a person; false where it is another's. */
export async function claimNumber(
  tx: Tx,
  kind: 'document' | 'snils',
  blind: Buffer,
  personId: string,
): Promise<boolean> {
  const table = kind === 'document' ? 'document_claim' : 'snils_claim'
  await on(tx)
    .insertInto(table)
    .values({ blind, person_id: personId })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const claim = await on(tx)
    .selectFrom(table)
    .select('person_id')
    .where('blind', '=', blind)
    .executeTakeFirstOrThrow()
  return claim.person_id === personId || (await survivorOf(tx, claim.person_id)) === personId
}

/** The people whose claims these numbers are; those of a merged record are the surviving one's. */
export async function claimants(
  tx: Tx,
  blind: { documents: Buffer[]; snils: Buffer | null },
): Promise<string[]> {
  const rows = await sql<{ person_id: string }>`
    select distinct coalesce(a.other_id, c.person_id) as person_id from (
      select person_id from document_claim where blind = any(${blind.documents}::bytea[])
      union select person_id from snils_claim where blind = ${blind.snils}) c
    left join person_alias a on a.person_id = c.person_id and a.stands_as = 'alias'`.execute(tx)
  return rows.rows.map(row => row.person_id)
}

/** Inserts a sealed document. */
export async function insertDocument(
  tx: Tx,
  row: {
    personId: string
    documentId: string
    type: string
    sealed: Buffer
    blind: Buffer
    issuedOn: Day | undefined
    validUntil: Day | undefined
  },
): Promise<void> {
  await on(tx)
    .insertInto('person_document')
    .values({
      person_id: row.personId,
      document_id: row.documentId,
      type: row.type,
      sealed: row.sealed,
      blind: row.blind,
      issued_on: row.issuedOn?.toString() ?? null,
      valid_until: row.validUntil?.toString() ?? null,
    })
    .execute()
}

/** Inserts a sealed SNILS. */
export async function insertSnils(
  tx: Tx,
  row: { personId: string; snilsId: string; sealed: Buffer; blind: Buffer },
): Promise<void> {
  await on(tx)
    .insertInto('person_snils')
    .values({ person_id: row.personId, snils_id: row.snilsId, sealed: row.sealed, blind: row.blind })
    .execute()
}

/** Inserts a sealed contact. */
export async function insertContact(
  tx: Tx,
  row: { personId: string; contactId: string; kind: 'phone' | 'email'; sealed: Buffer; blind: Buffer },
): Promise<void> {
  await on(tx)
    .insertInto('person_contact')
    .values({
      person_id: row.personId,
      contact_id: row.contactId,
      kind: row.kind,
      sealed: row.sealed,
      blind: row.blind,
    })
    .execute()
}

/** Inserts a sealed address. */
export async function insertAddress(
  tx: Tx,
  row: {
    personId: string
    addressId: string
    kind: 'registration' | 'residence' | 'stay'
    region: string | null
    sealed: Buffer
  },
): Promise<void> {
  await on(tx)
    .insertInto('person_address')
    .values({
      person_id: row.personId,
      address_id: row.addressId,
      kind: row.kind,
      region_code: row.region,
      sealed: row.sealed,
    })
    .execute()
}

/** Makes a person the business of organisations; it stays so. */
export async function insertBusiness(
  tx: Tx,
  personId: string,
  organisations: OrganisationKey[],
  reason: string,
): Promise<void> {
  await on(tx)
    .insertInto('person_business')
    .values(organisations.map(organisation => ({ person_id: personId, organisation, reason })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
