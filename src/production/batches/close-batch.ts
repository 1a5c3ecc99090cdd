import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { organisationCode, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { plasticStanding } from '../availability.ts'
import type { ProductionDependencies } from '../dependencies.ts'
import { eventOf } from '../move-order.ts'
import type { MadeForm } from '../order.ts'
import { noSuchOrder, nothingToBatch, orderMovedMeanwhile, plasticWaits } from '../refusals.ts'
import { insertOrderEvents } from '../store.ts'
import type { Batch } from './batch.ts'
import { findBatch, gatherIntoBatch, insertBatch, lockToBatch, moveBatch, sendOrdersOf } from './store.ts'

/** The insurer whose desk it is, and its day. */
function deskOf({ clock, registers }: ProductionDependencies, actor: Actor) {
  const insurerCode = organisationCode(actor) ?? ''
  const region = registers.insurer(insurerCode)?.region ?? insurerCode.slice(0, 2)
  return { insurerCode, today: clock.today(registers.timeZone(region)) }
}

/**
 * Puts every order of a form that waits at the actor's insurer into one batch. Refused where there is none, or plastic is
 * not made on the day; of two clerks at once each order is batched by one.
 */
export async function closeBatch(
  tx: Tx,
  with_: ProductionDependencies,
  form: MadeForm,
  actor: Actor,
): Promise<Outcome<Batch>> {
  const { insurerCode, today } = deskOf(with_, actor)
  const plastic = form === 'plastic' ? plasticStanding(with_, insurerCode, today) : null
  if (plastic && !plastic.made) return refused(plasticWaits(plastic.until))
  const orderIds = await lockToBatch(tx, insurerCode, form, today)
  if (orderIds.length === 0) return refused(nothingToBatch())
  const batch: Batch = {
    batchId: newId(),
    insurerCode,
    form,
    state: 'closed',
    orderCount: orderIds.length,
    closedOn: today,
    sentOn: null,
    deliveredOn: null,
  }
  await insertBatch(tx, batch)
  const gathered = await gatherIntoBatch(tx, batch.batchId, orderIds)
  await insertOrderEvents(
    tx,
    gathered.map(order => eventOf(order, 'batch', today, actor)),
  )
  return granted(batch)
}

/** Says that the file of a batch went to the maker. */
export async function sendBatch(
  tx: Tx,
  with_: ProductionDependencies,
  batchId: string,
  actor: Actor,
): Promise<Outcome<Batch>> {
  const { today } = deskOf(with_, actor)
  if (!(await findBatch(tx, batchId))) return refused(noSuchOrder())
  if (!(await moveBatch(tx, batchId, 'sent', today))) return refused(orderMovedMeanwhile())
  const sent = await sendOrdersOf(tx, batchId)
  await insertOrderEvents(
    tx,
    sent.map(order => eventOf(order, 'send', today, actor)),
  )
  const batch = await findBatch(tx, batchId)
  return batch ? granted(batch) : refused(noSuchOrder())
}
