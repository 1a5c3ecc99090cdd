import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint, Owner } from '../complaint.ts'
import { COMPLAINT } from '../store.ts'

/** The lists of a desk: what waits for it, what is open, what is late, what is closed. */
export const CASE_LISTS = ['waiting', 'open', 'late', 'closed'] as const
export type CaseList = (typeof CASE_LISTS)[number]

/** Which part of a desk's cases is asked for. */
export interface CaseQuery {
  list: CaseList
  limit: number
  offset: number
}

/** The cases of a desk that the actor may see, what is due first on top; a closed list has the last filed on top. */
export async function selectCases(
  tx: Tx,
  desk: Owner | null,
  today: Day,
  { list, limit, offset }: CaseQuery,
): Promise<{ rows: Complaint[]; total: number }> {
  const which: Record<CaseList, RawBuilder<boolean>> = {
    waiting: sql<boolean>`c.owner = ${desk}`,
    open: sql<boolean>`c.state <> 'closed'`,
    late: sql<boolean>`c.due_on < ${today.toString()}::date`,
    closed: sql<boolean>`c.state = 'closed'`,
  }
  const { rows } = await sql<Complaint>`select ${COMPLAINT} from complaint c where ${which[list]}
    order by c.due_on, c.filed_on desc, c.complaint_id limit ${limit} offset ${offset}`.execute(tx)
  const counted = await sql<{
    total: number
  }>`select count(*)::int as total from complaint c where ${which[list]}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** The complaints of a person and of records merged into theirs, the last filed first. */
export async function selectOfPerson(tx: Tx, personId: string): Promise<Complaint[]> {
  const { rows } = await sql<Complaint>`select ${COMPLAINT} from complaint c
    where c.person_id = any(array(select other_id from person_alias
      where person_id = ${personId} and stands_as = 'survivor') || ${personId}::uuid)
    order by c.filed_at desc, c.complaint_id desc`.execute(tx)
  return rows
}
