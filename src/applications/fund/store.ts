import { sql, type SqlBool } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { State } from '../application.ts'
import type { ApplicationTables } from '../store.ts'

/** An application that an insurer is late with, without anything about its person. */
export interface OverdueRow {
  number: string
  insurerCode: string
  state: State
  submittedOn: Day
  dueOn: Day
}

const DUE = sql<Day>`case when state = 'accepted' then policy_due_on else decision_due_on end`

/** What one insurer, or all of a region, is late with on a day, the latest first: only what the actor may see. */
export async function selectOverdue(
  tx: Tx,
  today: Day,
  asked: { insurerCode: string | null; limit?: number; offset?: number },
): Promise<OverdueRow[]> {
  const { insurerCode, limit, offset = 0 } = asked
  const late = tx
    .withTables<ApplicationTables>()
    .selectFrom('application')
    .select([
      'number',
      'insurer_code as insurerCode',
      'state',
      'submitted_on as submittedOn',
      DUE.as('dueOn'),
    ])
    .where('state', 'in', ['submitted', 'in_review', 'accepted'])
    .where(sql<SqlBool>`${DUE} < ${today.toString()}::date`)
    .orderBy(sql`${DUE}, number`)
  const ofInsurer = insurerCode === null ? late : late.where('insurer_code', '=', insurerCode)
  return (limit === undefined ? ofInsurer : ofInsurer.limit(limit).offset(offset)).execute()
}
