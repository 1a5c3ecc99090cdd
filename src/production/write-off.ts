import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { ProductionDependencies } from './dependencies.ts'
import { moveOrder } from './move-order.ts'
import type { OrderState, ProductionOrder } from './order.ts'
import type { OfApplications } from './parts.ts'
import { noSuchOrder, orderMovedMeanwhile } from './refusals.ts'
import { findOrderOf } from './store.ts'

const ON_SHELF: readonly OrderState[] = ['delivered', 'at_office', 'agreed']

/** True where the policy lies at the insurer, so that its blank may be spoilt there. */
export const mayWriteOff = ({ state }: Pick<ProductionOrder, 'state'>): boolean => ON_SHELF.includes(state)

/**
 * Writes off a blank that was spoilt at the insurer: its number is never used again, and the policy is ordered anew. Where
 * it was ready, its application goes back too and the person hears that it is made again. Refused where it is elsewhere.
 */
export async function writeOff(
  tx: Tx,
  with_: ProductionDependencies & { applications: Pick<OfApplications, 'remake'> },
  applicationId: string,
  actor: Actor,
): Promise<Outcome<ProductionOrder>> {
  const order = await findOrderOf(tx, applicationId)
  if (!order) return refused(noSuchOrder())
  if (!mayWriteOff(order)) return refused(orderMovedMeanwhile())
  const about = { reasonCode: 'spoilt', ...(order.blankNumber && { blankNumber: order.blankNumber }) }
  const changes = { batchId: null, blankNumber: null, pickupOn: null, pickupPart: null }
  const moved = await moveOrder(tx, with_, order, 'write_off', actor, { about, changes })
  if (!moved.ok || order.state === 'delivered') return moved
  const remade = await with_.applications.remake(tx, applicationId, actor)
  return remade.ok ? moved : remade
}
