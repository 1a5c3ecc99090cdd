import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Day } from '#kernel/day.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { ProductionDependencies } from './dependencies.ts'
import { ORDER_MOVES, type OrderMove, type ProductionOrder } from './order.ts'
import { orderMovedMeanwhile } from './refusals.ts'
import {
  applyOrderMove,
  findOrderOf,
  insertOrderEvents,
  type OrderChanges,
  type OrderEvent,
} from './store.ts'

/** What is written about a move beside the move itself. */
export interface AboutMove {
  reasonCode?: string
  blankNumber?: string
}

/** Makes a move with its event; refused where somebody was first or the state does not allow it. */
export async function moveOrder(
  tx: Tx,
  with_: Pick<ProductionDependencies, 'clock' | 'registers'>,
  order: ProductionOrder,
  move: OrderMove,
  actor: Actor,
  more: { changes?: OrderChanges; about?: AboutMove } = {},
): Promise<Outcome<ProductionOrder>> {
  if (!(await applyOrderMove(tx, order, move, more.changes))) return refused(orderMovedMeanwhile())
  const on = with_.clock.today(with_.registers.timeZone(order.region))
  await insertOrderEvents(tx, [eventOf(order, move, on, actor, more.about)])
  const moved = await findOrderOf(tx, order.applicationId)
  return moved ? granted(moved) : refused(orderMovedMeanwhile())
}

/** The event of a move. */
export const eventOf = (
  { personId, orderId }: ProductionOrder,
  move: OrderMove,
  on: Day,
  actor: Actor,
  about: AboutMove = {},
): OrderEvent => ({
  personId,
  orderId,
  eventId: newId(),
  move,
  state: ORDER_MOVES[move].to,
  on,
  actorRole: actor.role,
  actorId: actor.accountId ?? null,
  reasonCode: about.reasonCode ?? null,
  blankNumber: about.blankNumber ?? null,
})
