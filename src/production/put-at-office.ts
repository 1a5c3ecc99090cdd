import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { ProductionDependencies } from './dependencies.ts'
import { moveOrder } from './move-order.ts'
import type { ProductionOrder } from './order.ts'
import { orderMovedMeanwhile, plasticWaits, stillAtMaker } from './refusals.ts'
import { findOrderOf } from './store.ts'

/**
 * Says that the policy of an application lies at the office; null where none was ordered. Refused while it is at the
 * maker, or waits for plastic to be made again.
 */
export async function putAtOffice(
  tx: Tx,
  with_: ProductionDependencies,
  applicationId: string,
  actor: Actor,
): Promise<Outcome<ProductionOrder | null>> {
  const order = await findOrderOf(tx, applicationId)
  if (!order) return granted(null)
  if (order.state === 'waiting') return refused(plasticWaits(order.waitsUntil))
  if (order.state === 'in_batch' || order.state === 'sent') return refused(stillAtMaker())
  return moveOrder(tx, with_, order, 'shelve', actor)
}

/** Says that the policy of an application was handed over; null where none was ordered. */
export async function closeOrder(
  tx: Tx,
  with_: ProductionDependencies,
  applicationId: string,
  actor: Actor,
): Promise<Outcome<ProductionOrder | null>> {
  const order = await findOrderOf(tx, applicationId)
  if (!order) return granted(null)
  return order.state === 'handed_over'
    ? refused(orderMovedMeanwhile())
    : moveOrder(tx, with_, order, 'hand_over', actor)
}
