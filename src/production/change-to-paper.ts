import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { ProductionDependencies } from './dependencies.ts'
import { moveOrder } from './move-order.ts'
import { mayMoveOrder, type ProductionOrder } from './order.ts'
import { orderMovedMeanwhile } from './refusals.ts'
import { findOrderOf } from './store.ts'

/** True where the person may still take paper in place of plastic. */
export const mayChangeToPaper = ({ form, state }: Pick<ProductionOrder, 'form' | 'state'>): boolean =>
  form === 'plastic' && mayMoveOrder('change_to_paper', state)

/** Takes a paper policy in place of a plastic one that is not being made yet: free of charge, the term stays (POL-14). */
export async function changeToPaper(
  tx: Tx,
  with_: ProductionDependencies,
  applicationId: string,
  actor: Actor,
): Promise<Outcome<ProductionOrder>> {
  const order = await findOrderOf(tx, applicationId)
  if (!order || !mayChangeToPaper(order)) return refused(orderMovedMeanwhile())
  const changes = { form: 'paper', waitsUntil: null } as const
  return moveOrder(tx, with_, order, 'change_to_paper', actor, { changes })
}
