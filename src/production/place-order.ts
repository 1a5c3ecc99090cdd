import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { plasticStanding } from './availability.ts'
import type { ProductionDependencies } from './dependencies.ts'
import { eventOf } from './move-order.ts'
import { isMade, type ProductionOrder } from './order.ts'
import { insertOrder, insertOrderEvents } from './store.ts'

/** An accepted application whose policy is to be made. */
export interface PolicyToMake {
  personId: string
  applicationId: string
  applicationNumber: string
  applicant: string
  enp: string
  insurerCode: string
  region: string
  officeId: string | null
  form: string
  appliedOn: Day
  /** The last day of the law's term for the policy. */
  dueOn: Day
  validUntil: Day | null
}

/**
 * Orders a paper or plastic policy in the transaction that accepts its application; plastic waits on a day when none is
 * made. Null where the form is not made of a blank.
 * @law fz-326 ст. 46
 */
export async function placeOrder(
  tx: Tx,
  with_: ProductionDependencies,
  asked: PolicyToMake,
  actor: Actor,
): Promise<ProductionOrder | null> {
  const { form, region, insurerCode, appliedOn } = asked
  if (!isMade(form)) return null
  const on = with_.clock.today(with_.registers.timeZone(region))
  const plastic = form === 'plastic' ? plasticStanding(with_, insurerCode, on) : null
  const waits = plastic !== null && !plastic.made
  const usual = with_.law.on(appliedOn).find<number>('policy/production-target')?.value
  const order: ProductionOrder = {
    ...asked,
    form,
    orderId: newId(),
    state: waits ? 'waiting' : 'ordered',
    revision: 1,
    orderedOn: on,
    targetOn: usual === undefined ? null : appliedOn.add({ days: usual }),
    waitsUntil: waits ? plastic.until : null,
    batchId: null,
    blankNumber: null,
    pickupOn: null,
    pickupPart: null,
  }
  if (await insertOrder(tx, order))
    await insertOrderEvents(tx, [eventOf(order, waits ? 'hold' : 'order', on, actor)])
  return order
}
