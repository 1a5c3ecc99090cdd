import { sql, type SqlBool } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { MadeForm, ProductionOrder } from '../order.ts'
import { orderOf, type ProductionTables } from '../store.ts'
import type { Batch } from './batch.ts'

const on = (tx: Tx) => tx.withTables<ProductionTables>()

const READY = (today: Day) =>
  sql<SqlBool>`(state = 'ordered' or (state = 'waiting' and waits_until <= ${today.toString()}::date))`

/** Locks the orders of an insurer and a form that may be made on a day, so that of two clerks one batches each. */
export async function lockToBatch(
  tx: Tx,
  insurerCode: string,
  form: MadeForm,
  today: Day,
): Promise<string[]> {
  const rows = await on(tx)
    .selectFrom('production_order')
    .select('order_id')
    .where('insurer_code', '=', insurerCode)
    .where('form', '=', form)
    .where(READY(today))
    .orderBy('order_id')
    .modifyEnd(sql`for update`)
    .execute()
  return rows.map(({ order_id }) => order_id)
}

/** Puts locked orders into a batch; answers them. */
export async function gatherIntoBatch(
  tx: Tx,
  batchId: string,
  orderIds: string[],
): Promise<ProductionOrder[]> {
  const rows = await on(tx)
    .updateTable('production_order')
    .set({ ...step('in_batch'), batch_id: batchId, waits_until: null })
    .where('order_id', 'in', orderIds)
    .returningAll()
    .execute()
  return rows.map(orderOf)
}

const step = (state: 'in_batch' | 'sent') => ({
  state,
  revision: sql<number>`revision + 1`,
  changed_at: sql<string>`now()`,
})

/** Sends every order of a batch on its way; answers them. */
export async function sendOrdersOf(tx: Tx, batchId: string): Promise<ProductionOrder[]> {
  const rows = await on(tx)
    .updateTable('production_order')
    .set(step('sent'))
    .where('batch_id', '=', batchId)
    .where('state', '=', 'in_batch')
    .returningAll()
    .execute()
  return rows.map(orderOf)
}

/** How many orders of a form an insurer could put into a batch on a day, without moving them. */
export async function countToBatch(tx: Tx, insurerCode: string, form: MadeForm, today: Day): Promise<number> {
  const { count } = await on(tx)
    .selectFrom('production_order')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('insurer_code', '=', insurerCode)
    .where('form', '=', form)
    .where(READY(today))
    .executeTakeFirstOrThrow()
  return count
}

/** The orders of a batch, by name. */
export async function ordersOfBatch(tx: Tx, batchId: string): Promise<ProductionOrder[]> {
  const rows = await on(tx)
    .selectFrom('production_order')
    .selectAll()
    .where('batch_id', '=', batchId)
    .orderBy('applicant')
    .orderBy('order_id')
    .execute()
  return rows.map(orderOf)
}

/** Inserts a batch. */
export async function insertBatch(tx: Tx, batch: Batch): Promise<void> {
  await on(tx)
    .insertInto('production_batch')
    .values({
      batch_id: batch.batchId,
      insurer_code: batch.insurerCode,
      form: batch.form,
      state: batch.state,
      order_count: batch.orderCount,
      closed_on: batch.closedOn.toString(),
    })
    .execute()
}

/** Moves a batch on; false where somebody was first. */
export async function moveBatch(
  tx: Tx,
  batchId: string,
  to: 'sent' | 'delivered',
  day: Day,
): Promise<boolean> {
  const updated = await on(tx)
    .updateTable('production_batch')
    .set({ state: to, ...(to === 'sent' ? { sent_on: day.toString() } : { delivered_on: day.toString() }) })
    .where('batch_id', '=', batchId)
    .where('state', '=', to === 'sent' ? 'closed' : 'sent')
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** The batches that the actor may see, the newest first. */
export async function batchesOf(tx: Tx, limit: number): Promise<Batch[]> {
  const rows = await on(tx)
    .selectFrom('production_batch')
    .selectAll()
    .orderBy('closed_at', 'desc')
    .orderBy('batch_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(batchOf)
}

/** A batch that the actor may see, or null. */
export async function findBatch(tx: Tx, batchId: string): Promise<Batch | null> {
  const row = await on(tx)
    .selectFrom('production_batch')
    .selectAll()
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  return row ? batchOf(row) : null
}

type BatchRow = Awaited<ReturnType<typeof selectBatch>>
const selectBatch = (tx: Tx) => on(tx).selectFrom('production_batch').selectAll().executeTakeFirstOrThrow()

const batchOf = (row: BatchRow): Batch => ({
  batchId: row.batch_id,
  insurerCode: row.insurer_code,
  form: row.form,
  state: row.state,
  orderCount: row.order_count,
  closedOn: row.closed_on,
  sentOn: row.sent_on,
  deliveredOn: row.delivered_on,
})
