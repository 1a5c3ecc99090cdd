import { sql, type Selectable } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { DayColumn, DayColumnOrNull, InstantColumn, Tx } from '#platform/database.ts'
import type { BatchState } from './batches/batch.ts'
import {
  ORDER_MOVES,
  type DayPart,
  type MadeForm,
  type OrderMove,
  type OrderState,
  type ProductionOrder,
} from './order.ts'

/** The tables of production. */
export type ProductionTables = {
  production_batch: {
    batch_id: string
    insurer_code: string
    form: MadeForm
    state: BatchState
    order_count: number
    closed_on: DayColumn
    sent_on: DayColumnOrNull
    delivered_on: DayColumnOrNull
    closed_at: InstantColumn
  }
  production_order: {
    person_id: string
    order_id: string
    application_id: string
    application_number: string
    applicant: string
    enp: string
    insurer_code: string
    region_code: string
    office_id: string | null
    form: MadeForm
    state: OrderState
    revision: number
    applied_on: DayColumn
    ordered_on: DayColumn
    valid_until: DayColumnOrNull
    target_on: DayColumnOrNull
    due_on: DayColumn
    waits_until: DayColumnOrNull
    batch_id: string | null
    blank_number: string | null
    pickup_on: DayColumnOrNull
    pickup_part: DayPart | null
    changed_at: InstantColumn
  }
  production_event: {
    person_id: string
    order_id: string
    event_id: string
    move: OrderMove
    state: OrderState
    on_day: DayColumn
    happened_at: InstantColumn
    actor_role: string
    actor_id: string | null
    reason_code: string | null
    blank_number: string | null
  }
}

const on = (tx: Tx) => tx.withTables<ProductionTables>()

/** Inserts an order; false where the application has one. */
export async function insertOrder(tx: Tx, order: ProductionOrder): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('production_order')
    .values({
      person_id: order.personId,
      order_id: order.orderId,
      application_id: order.applicationId,
      application_number: order.applicationNumber,
      applicant: order.applicant,
      enp: order.enp,
      insurer_code: order.insurerCode,
      region_code: order.region,
      office_id: order.officeId,
      form: order.form,
      state: order.state,
      revision: order.revision,
      applied_on: order.appliedOn.toString(),
      ordered_on: order.orderedOn.toString(),
      valid_until: order.validUntil?.toString() ?? null,
      target_on: order.targetOn?.toString() ?? null,
      due_on: order.dueOn.toString(),
      waits_until: order.waitsUntil?.toString() ?? null,
    })
    .onConflict(conflict => conflict.constraint('production_order_is_one_an_application').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** What a move changes beside the state. */
export interface OrderChanges {
  form?: MadeForm
  waitsUntil?: Day | null
  batchId?: string | null
  blankNumber?: string | null
  pickupOn?: Day | null
  pickupPart?: DayPart | null
}

const changed = (move: OrderMove, changes: OrderChanges) => ({
  state: ORDER_MOVES[move].to,
  revision: sql<number>`revision + 1`,
  changed_at: sql<string>`now()`,
  ...(changes.form && { form: changes.form }),
  ...(changes.waitsUntil !== undefined && { waits_until: changes.waitsUntil?.toString() ?? null }),
  ...(changes.batchId !== undefined && { batch_id: changes.batchId }),
  ...(changes.blankNumber !== undefined && { blank_number: changes.blankNumber }),
  ...(changes.pickupOn !== undefined && { pickup_on: changes.pickupOn?.toString() ?? null }),
  ...(changes.pickupPart !== undefined && { pickup_part: changes.pickupPart }),
})

/** Makes a move on one revision of an order; false where somebody was first or the state does not allow it. */
export async function applyOrderMove(
  tx: Tx,
  { personId, orderId, revision }: ProductionOrder,
  move: OrderMove,
  changes: OrderChanges = {},
): Promise<boolean> {
  const updated = await on(tx)
    .updateTable('production_order')
    .set(changed(move, changes))
    .where('person_id', '=', personId)
    .where('order_id', '=', orderId)
    .where('revision', '=', revision)
    .where('state', 'in', [...ORDER_MOVES[move].from])
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** One thing that happened to an order. */
export interface OrderEvent {
  personId: string
  orderId: string
  eventId: string
  move: OrderMove
  state: OrderState
  on: Day
  actorRole: string
  actorId: string | null
  reasonCode: string | null
  blankNumber: string | null
}

/** Writes events; events are never changed. */
export async function insertOrderEvents(tx: Tx, events: OrderEvent[]): Promise<void> {
  if (events.length === 0) return
  await on(tx)
    .insertInto('production_event')
    .values(
      events.map(event => ({
        person_id: event.personId,
        order_id: event.orderId,
        event_id: event.eventId,
        move: event.move,
        state: event.state,
        on_day: event.on.toString(),
        actor_role: event.actorRole,
        actor_id: event.actorId,
        reason_code: event.reasonCode,
        blank_number: event.blankNumber,
      })),
    )
    .execute()
}

/** The order of an application that the actor may see, or null. */
export async function findOrderOf(tx: Tx, applicationId: string): Promise<ProductionOrder | null> {
  const row = await on(tx)
    .selectFrom('production_order')
    .selectAll()
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  return row ? orderOf(row) : null
}

/** The orders that an ENP or the number of a blank names and the actor may see, the newest first. */
export async function findOrdersByNumber(tx: Tx, number: string): Promise<ProductionOrder[]> {
  const rows = await on(tx)
    .selectFrom('production_order')
    .selectAll()
    .where(number.length === 11 ? 'blank_number' : 'enp', '=', number)
    .orderBy('order_id', 'desc')
    .execute()
  return rows.map(orderOf)
}

/** The day of the application whose policy was last handed over to a person; null where none was made. */
export async function appliedOnOf(tx: Tx, personId: string): Promise<Day | null> {
  const row = await on(tx)
    .selectFrom('production_order')
    .select('applied_on')
    .where('person_id', '=', personId)
    .where('state', '=', 'handed_over')
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.applied_on ?? null
}

/** A page of the orders in one state that the actor may see, the most urgent first. */
export async function ordersIn(
  tx: Tx,
  asked: { state: OrderState; officeId?: string | undefined; limit: number; offset: number },
): Promise<ProductionOrder[]> {
  const { state, officeId, limit, offset } = asked
  const ofState = on(tx).selectFrom('production_order').selectAll().where('state', '=', state)
  const rows = await (officeId ? ofState.where('office_id', '=', officeId) : ofState)
    .orderBy('due_on')
    .orderBy('order_id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(orderOf)
}

/** How many orders stand in a state, and how many of them are past the usual day and past the law's. */
export interface StateCount {
  state: OrderState
  count: number
  afterTarget: number
  afterTerm: number
}

/** The orders that the actor may see, counted by state on a day. */
export async function countByState(tx: Tx, today: Day): Promise<StateCount[]> {
  const late = (column: 'target_on' | 'due_on') =>
    sql<number>`(count(*) filter (where ${sql.ref(column)} < ${today.toString()}::date and state not in ('at_office', 'agreed', 'handed_over')))::int`
  return on(tx)
    .selectFrom('production_order')
    .select(['state', sql<number>`count(*)::int`.as('count'), late('target_on').as('afterTarget')])
    .select(late('due_on').as('afterTerm'))
    .groupBy('state')
    .execute()
}

/** An order from its row. */
export const orderOf = (row: Selectable<ProductionTables['production_order']>): ProductionOrder => ({
  personId: row.person_id,
  orderId: row.order_id,
  applicationId: row.application_id,
  applicationNumber: row.application_number,
  applicant: row.applicant,
  enp: row.enp,
  insurerCode: row.insurer_code,
  region: row.region_code,
  officeId: row.office_id,
  form: row.form,
  state: row.state,
  revision: row.revision,
  appliedOn: row.applied_on,
  orderedOn: row.ordered_on,
  validUntil: row.valid_until,
  targetOn: row.target_on,
  dueOn: row.due_on,
  waitsUntil: row.waits_until,
  batchId: row.batch_id,
  blankNumber: row.blank_number,
  pickupOn: row.pickup_on,
  pickupPart: row.pickup_part,
})
