import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { readDayRange } from '#platform/column-types.ts'
import type { DayColumn, InstantColumnOrNull, Tx } from '#platform/database.ts'
import type { Identity, PersonStatus } from '../person.ts'
import { identityOfRow, standing, statusOfRow, type PeopleTables } from '../store.ts'
import type { ChangeToKeep } from './change.ts'

type Tables = PeopleTables & {
  person_change: {
    person_id: string
    change_id: string
    what: string
    because: string
    changed_on: DayColumn
    row_ids: string[]
    superseded_ids: string[]
    application_id: string | null
    request_id: string | null
    changed_by: string | null
    changed_by_name: string
    organisation: string | null
  }
  person_death: {
    person_id: string
    death_id: string
    died_on: DayColumn
    source: string
    superseded_at: InstantColumnOrNull
  }
}

const on = (tx: Tx) => tx.withTables<Tables>()

/** A row that holds for a time; `until` is its last day, null while it holds. */
export interface Dated<T> {
  rowId: string
  value: T
  from: Day
  until: Day | null
}

/** The names and births of a person that stand, the earliest first. */
export async function standingIdentities(tx: Tx, personId: string): Promise<Dated<Identity>[]> {
  const rows = await on(tx)
    .selectFrom('person_identity')
    .selectAll()
    .where(standing(personId))
    .orderBy('valid')
    .execute()
  return rows.map(row => ({
    rowId: row.identity_id,
    ...readDayRange(row.valid),
    value: identityOfRow(row),
  }))
}

/** The categories of a person that stand, the earliest first. */
export async function standingStatuses(tx: Tx, personId: string): Promise<Dated<PersonStatus>[]> {
  const rows = await on(tx)
    .selectFrom('person_status')
    .selectAll()
    .where(standing(personId))
    .orderBy('valid')
    .execute()
  return rows.map(row => ({
    rowId: row.status_id,
    ...readDayRange(row.valid),
    value: statusOfRow(row),
  }))
}

const ROWS = {
  person_identity: 'identity_id',
  person_document: 'document_id',
  person_snils: 'snils_id',
  person_contact: 'contact_id',
  person_address: 'address_id',
  person_status: 'status_id',
} as const

/** A table whose rows are superseded, never changed. */
export type SupersededTable = keyof typeof ROWS

/** Supersedes rows of a person; false where one of them stands no longer, because another change was first. */
export async function supersede(
  tx: Tx,
  table: SupersededTable,
  personId: string,
  rowIds: string[],
): Promise<boolean> {
  if (!rowIds.length) return true
  const { numAffectedRows } = await sql`update ${sql.table(table)} set superseded_at = clock_timestamp()
    where person_id = ${personId} and ${sql.ref(ROWS[table])} = any(${rowIds}::uuid[]) and superseded_at is null`.execute(
    tx,
  )
  return numAffectedRows === BigInt(rowIds.length)
}

/** The standing documents of a type, contacts or addresses of a kind. */
export async function standingOfKind(
  tx: Tx,
  table: 'person_document' | 'person_contact' | 'person_address',
  personId: string,
  kind: string,
): Promise<string[]> {
  const column = table === 'person_document' ? 'type' : 'kind'
  const { rows } = await sql<{ id: string }>`select ${sql.ref(ROWS[table])} as id from ${sql.table(table)}
    where person_id = ${personId} and ${sql.ref(column)} = ${kind} and superseded_at is null`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Keeps who changed what, when and why. */
export async function insertChange(tx: Tx, change: ChangeToKeep): Promise<void> {
  const { actor } = change
  await on(tx)
    .insertInto('person_change')
    .values({
      person_id: change.personId,
      change_id: newId(),
      what: change.what,
      because: change.because,
      changed_on: change.on.toString(),
      row_ids: change.rowIds,
      superseded_ids: change.supersededIds,
      application_id: change.applicationId ?? null,
      request_id: change.requestId ?? null,
      changed_by: actor.accountId ?? null,
      changed_by_name: actor.name,
      organisation: actor.organisation ?? null,
    })
    .execute()
}

/** The ENP of a person, or null. */
export async function enpOfPerson(tx: Tx, personId: string): Promise<string | null> {
  const { rows } = await sql<{
    enp: string
  }>`select enp from enp_claim where person_id = ${personId}`.execute(tx)
  return rows[0]?.enp ?? null
}

/** Keeps a death; false where one stands already. */
export async function insertDeath(
  tx: Tx,
  death: { personId: string; deathId: string; on: Day; source: string },
): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('person_death')
    .values({
      person_id: death.personId,
      death_id: death.deathId,
      died_on: death.on.toString(),
      source: death.source,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** The last day of a person, or null while no death is written down. */
export async function deathOf(tx: Tx, personId: string): Promise<Day | null> {
  const row = await on(tx)
    .selectFrom('person_death')
    .select('died_on')
    .where(standing(personId))
    .executeTakeFirst()
  return row?.died_on ?? null
}
