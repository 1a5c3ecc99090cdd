import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import { COMPLAINT } from '../store.ts'

/** The lists of a clinic: requests that wait for its answer, money that it owes, everything that was found, what is closed. */
export const CLINIC_LISTS = ['requests', 'money', 'found', 'closed'] as const
export type ClinicList = (typeof CLINIC_LISTS)[number]

const LISTED: Record<ClinicList, RawBuilder<boolean>> = {
  requests: sql`c.state = 'clinic_asked'`,
  money: sql`c.state = 'money_due'`,
  found: sql`c.state <> 'closed' and exists (select 1 from complaint_decision d
    where d.person_id = c.person_id and d.complaint_id = c.complaint_id and d.verdict = 'upheld')`,
  closed: sql`c.state = 'closed'`,
}

/** A page of the cases that a clinic was told of, what is due first on top, and their true number. */
export async function selectClinicCases(
  tx: Tx,
  { list, limit, offset }: { list: ClinicList; limit: number; offset: number },
): Promise<{ rows: Complaint[]; total: number }> {
  const which = LISTED[list]
  const { rows } = await sql<Complaint>`select ${COMPLAINT} from complaint c where ${which}
    order by c.due_on, c.filed_on desc, c.complaint_id limit ${limit} offset ${offset}`.execute(tx)
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from complaint c where ${which}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}
