import { sql, type SqlBool } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Application } from '../application.ts'
import { fromRow, type ApplicationTables } from '../store.ts'
import {
  QUEUE_PAGE,
  type InsurerOverdue,
  type QueueCounts,
  type QueueFilter,
  type QueueOrder,
} from './queue.ts'

const on = (tx: Tx) => tx.withTables<ApplicationTables>()

/** The day by which the insurer is to act; the same rule as dueOn in application.ts. */
const DUE = sql<
  string | null
>`case when state in ('submitted', 'in_review') then decision_due_on when state = 'accepted' then policy_due_on end`

const ORDERS: Record<QueueOrder, ReturnType<typeof sql>> = {
  due: sql`${DUE} asc nulls last, submitted_at, application_id`,
  oldest: sql`submitted_at, application_id`,
  newest: sql`submitted_at desc, application_id desc`,
}

/** A page of the applications that the actor may see, and their true number. */
export async function selectQueue(
  tx: Tx,
  filter: QueueFilter,
  today: Day,
  accountId: string | null,
): Promise<{ applications: Application[]; total: number }> {
  const matching = on(tx)
    .selectFrom('application')
    .where(conditions(filter, today, accountId))
  const { total } = await matching.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy(sql`${ORDERS[filter.order ?? 'due']}`)
    .limit(QUEUE_PAGE)
    .offset(((filter.page ?? 1) - 1) * QUEUE_PAGE)
    .execute()
  return { applications: rows.map(fromRow), total }
}

function conditions(filter: QueueFilter, today: Day, accountId: string | null) {
  const parts = [sql<SqlBool>`true`]
  if (filter.states?.length) parts.push(sql`state = any(${[...filter.states]}::text[])`)
  if (filter.overdue) parts.push(sql`${DUE} < ${today.toString()}::date`)
  if (filter.mine) parts.push(sql`taken_by = ${accountId}::uuid`)
  if (filter.insurerCode) parts.push(sql`insurer_code = ${filter.insurerCode}`)
  const text = filter.text?.trim()
  if (text) parts.push(matches(text))
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`
}

const SMALL = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'
const CAPITAL = SMALL.toUpperCase().replace('Ё', 'Е')

// The folding is spelled out: what upper() does to Cyrillic depends on the locale of the server.
const folded = sql`translate(upper(applicant), ${`${SMALL}Ё`}, ${`${CAPITAL}Е`})`

function matches(text: string) {
  const digits = text.replaceAll(/[\s\p{Pd}]/gu, '')
  if (/^\d+$/.test(digits)) return sql<SqlBool>`strpos(number, ${digits}) > 0`
  const words = text
    .toUpperCase()
    .replaceAll('Ё', 'Е')
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean)
  return sql<SqlBool>`${sql.join([sql`true`, ...words.map(word => sql`strpos(${folded}, ${word}) > 0`)], sql` and `)}`
}

/** What is before a desk: only the applications that the actor may see are counted. */
export async function countQueue(tx: Tx, today: Day, accountId: string | null): Promise<QueueCounts> {
  const day = sql`${today.toString()}::date`
  const row = await on(tx)
    .selectFrom('application')
    .select([
      sql<number>`count(*) filter (where ${DUE} = ${day})`.as('dueToday'),
      sql<number>`count(*) filter (where ${DUE} < ${day})`.as('overdue'),
      sql<number>`count(*) filter (where state = 'submitted')`.as('new'),
      sql<number>`count(*) filter (where state = 'returned')`.as('returned'),
      sql<number>`count(*) filter (where state = 'in_review' and taken_by = ${accountId}::uuid)`.as('mine'),
    ])
    .where('state', 'in', ['submitted', 'in_review', 'accepted', 'returned'])
    .executeTakeFirstOrThrow()
  return row
}

/** How late each insurer is with the applications that the actor may see, the latest first. */
export async function overdueByInsurer(tx: Tx, today: Day): Promise<InsurerOverdue[]> {
  return on(tx)
    .selectFrom('application')
    .select([
      'insurer_code as insurerCode',
      sql<number>`count(*) filter (where state <> 'accepted')`.as('decisions'),
      sql<number>`count(*) filter (where state = 'accepted')`.as('policies'),
      sql<Day>`min(${DUE})`.as('oldestDueOn'),
    ])
    .where(sql<SqlBool>`${DUE} < ${today.toString()}::date`)
    .groupBy('insurer_code')
    .orderBy(sql`count(*) desc, insurer_code`)
    .execute()
}
