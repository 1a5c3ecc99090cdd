import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { sql } from 'kysely'
import type { Identity, PersonStatus } from '../person.ts'
import type { PeopleTables } from '../store.ts'

const on = (tx: Tx) => tx.withTables<PeopleTables>()

/** The identity of a person on a day; before the first record, the first one. */
export async function identityOn(tx: Tx, personId: string, day: Day): Promise<Identity | null> {
  const row = await on(tx)
    .selectFrom('person_identity')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .orderBy(sql`valid @> ${day.toString()}::date`, 'desc')
    .orderBy('valid')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    surname: row.surname,
    givenName: row.given_name,
    patronymic: row.patronymic ?? undefined,
    sex: row.sex,
    birthDate: row.birth_date,
    birthPlace: row.birth_place ?? undefined,
    citizenship: row.citizenship ?? undefined,
  }
}

/** The documents of a person that were not superseded. */
export const documentsOf = (tx: Tx, personId: string) =>
  on(tx)
    .selectFrom('person_document')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .orderBy('recorded_at')
    .execute()

/** The sealed SNILS of a person, or nothing. */
export const snilsOf = (tx: Tx, personId: string) =>
  on(tx)
    .selectFrom('person_snils')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()

/** The sealed contacts of a person. */
export const contactsOf = (tx: Tx, personId: string) =>
  on(tx)
    .selectFrom('person_contact')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .execute()

/** The sealed addresses of a person. */
export const addressesOf = (tx: Tx, personId: string) =>
  on(tx)
    .selectFrom('person_address')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .execute()

/** The category of a person on a day, or null. */
export async function statusOn(tx: Tx, personId: string, day: Day): Promise<PersonStatus | null> {
  const row = await on(tx)
    .selectFrom('person_status')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .where(sql<boolean>`valid @> ${day.toString()}::date`)
    .executeTakeFirst()
  return row
    ? {
        category: row.category,
        working: row.working ?? undefined,
        statusUntil: row.status_until ?? undefined,
      }
    : null
}
