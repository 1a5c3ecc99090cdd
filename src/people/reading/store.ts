import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { sql } from 'kysely'
import type { Identity, PersonStatus } from '../person.ts'
import { identityOfRow, standing, statusOfRow, type PeopleTables } from '../store.ts'

const on = (tx: Tx) => tx.withTables<PeopleTables>()

/** The identity of a person on a day; before the first record, the first one. */
export async function identityOn(tx: Tx, personId: string, day: Day): Promise<Identity | null> {
  const row = await on(tx)
    .selectFrom('person_identity')
    .selectAll()
    .where(standing(personId))
    .orderBy(sql`valid @> ${day.toString()}::date`, 'desc')
    .orderBy('valid')
    .limit(1)
    .executeTakeFirst()
  return row ? identityOfRow(row) : null
}

/** The documents of a person that were not superseded. */
export const documentsOf = (tx: Tx, personId: string) =>
  on(tx).selectFrom('person_document').selectAll().where(standing(personId)).orderBy('recorded_at').execute()

/** The sealed SNILS of a person, or nothing. */
export const snilsOf = (tx: Tx, personId: string) =>
  on(tx).selectFrom('person_snils').selectAll().where(standing(personId)).executeTakeFirst()

/** The sealed contacts of a person. */
export const contactsOf = (tx: Tx, personId: string) =>
  on(tx).selectFrom('person_contact').selectAll().where(standing(personId)).execute()

/** The sealed addresses of a person. */
export const addressesOf = (tx: Tx, personId: string) =>
  on(tx).selectFrom('person_address').selectAll().where(standing(personId)).execute()

/** The category of a person on a day, or null. */
export async function statusOn(tx: Tx, personId: string, day: Day): Promise<PersonStatus | null> {
  const row = await on(tx)
    .selectFrom('person_status')
    .selectAll()
    .where(standing(personId))
    .where(sql<boolean>`valid @> ${day.toString()}::date`)
    .executeTakeFirst()
  return row ? statusOfRow(row) : null
}
