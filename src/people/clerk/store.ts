import type { Day } from '#kernel/day.ts'
import { readDayRange } from '#platform/column-types.ts'
import type { Tx } from '#platform/database.ts'
import type { Identity } from '../person.ts'
import type { PeopleTables } from '../store.ts'

/** A name and birth as they held from a day on. */
export interface DatedIdentity extends Identity {
  from: Day
  /** The last day; null while it holds. */
  until: Day | null
}

/** Every name and birth date of a person that was not corrected away, the newest first. */
export async function identitiesOf(tx: Tx, personId: string): Promise<DatedIdentity[]> {
  const rows = await tx
    .withTables<PeopleTables>()
    .selectFrom('person_identity')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .orderBy('valid', 'desc')
    .execute()
  return rows.map(row => {
    const { from, before } = readDayRange(row.valid)
    return {
      surname: row.surname,
      givenName: row.given_name,
      patronymic: row.patronymic ?? undefined,
      sex: row.sex,
      birthDate: row.birth_date,
      from,
      until: before ? before.subtract({ days: 1 }) : null,
    }
  })
}
