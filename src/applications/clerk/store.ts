import { sql, type SqlBool } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Application } from '../application.ts'
import { QUEUE_PAGE, type QueueFilter } from '../queue/queue.ts'
import { fromRow, type ApplicationTables } from '../store.ts'

const on = (tx: Tx) => tx.withTables<ApplicationTables>()

/**
 * The most urgent application that nobody has taken, or null. It is locked, and one that another clerk is taking at this
 * moment is passed over: two clerks who ask at once get two applications.
 */
export async function mostUrgent(tx: Tx): Promise<string | null> {
  const row = await on(tx)
    .selectFrom('application')
    .select('application_id')
    .where('state', '=', 'submitted')
    .orderBy('decision_due_on')
    .orderBy('submitted_at')
    .orderBy('application_id')
    .limit(1)
    .modifyEnd(sql`for update skip locked`)
    .executeTakeFirst()
  return row?.application_id ?? null
}

const DUE = sql<Day | null>`case when state in ('submitted', 'in_review') then decision_due_on when state = 'accepted' then policy_due_on end`

const ORDERS = {
  due: sql`${DUE} asc nulls last, submitted_at, application_id`,
  oldest: sql`submitted_at, application_id`,
  newest: sql`submitted_at desc, application_id desc`,
} as const

/** A page of the applications of one office that the actor may see, and their true number. */
export async function selectAtOffice(
  tx: Tx,
  officeId: string,
  filter: Omit<QueueFilter, 'text' | 'insurerCode'>,
  today: Day,
  accountId: string | null,
): Promise<{ applications: Application[]; total: number }> {
  const { states, overdue, mine, order = 'due', page = 1 } = filter
  const conditions = [
    sql<SqlBool>`office_id = ${officeId}`,
    ...(states?.length ? [sql<SqlBool>`state = any(${[...states]}::text[])`] : []),
    ...(overdue ? [sql<SqlBool>`${DUE} < ${today.toString()}::date`] : []),
    ...(mine ? [sql<SqlBool>`taken_by = ${accountId}::uuid`] : []),
  ]
  const matching = on(tx)
    .selectFrom('application')
    .where(sql<SqlBool>`${sql.join(conditions, sql` and `)}`)
  const { total } = await matching.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy(sql`${ORDERS[order]}`)
    .limit(QUEUE_PAGE)
    .offset((page - 1) * QUEUE_PAGE)
    .execute()
  return { applications: rows.map(fromRow), total }
}

/** The applications of a person that the actor may see, the newest first. */
export async function applicationsOfPerson(tx: Tx, personId: string): Promise<Application[]> {
  const rows = await on(tx)
    .selectFrom('application')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('submitted_at', 'desc')
    .execute()
  return rows.map(fromRow)
}
