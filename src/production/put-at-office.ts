import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { ProductionDependencies } from './dependencies.ts'
import { moveOrder } from './move-order.ts'
import type { OrderMove, ProductionOrder } from './order.ts'
import { orderMovedMeanwhile, plasticWaits, stillAtMaker } from './refusals.ts'
import { findOrderOf } from './store.ts'

type OrderCommand = (
  tx: Tx,
  with_: ProductionDependencies,
  applicationId: string,
  actor: Actor,
) => Promise<Outcome<ProductionOrder | null>>

/** A move of the order of an application, null where none was ordered; refused where `why` says so. */
const moving =
  (move: OrderMove, why: (order: ProductionOrder) => Refusal | null): OrderCommand =>
  async (tx, with_, applicationId, actor) => {
    const order = await findOrderOf(tx, applicationId)
    if (!order) return granted(null)
    const no = why(order)
    return no ? refused(no) : moveOrder(tx, with_, order, move, actor)
  }

/**
 * Says that the policy of an application lies at the office; null where none was ordered. Refused while it is at the
 * maker, or waits for plastic to be made again.
 */
export const putAtOffice = moving('shelve', ({ state, waitsUntil }) => {
  if (state === 'waiting') return plasticWaits(waitsUntil)
  return state === 'in_batch' || state === 'sent' ? stillAtMaker() : null
})

/** Says that the policy of an application was handed over; null where none was ordered. */
export const closeOrder = moving('hand_over', ({ state }) =>
  state === 'handed_over' ? orderMovedMeanwhile() : null,
)
