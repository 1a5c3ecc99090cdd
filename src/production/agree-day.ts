import { parseDay, type Day } from '#kernel/day.ts'
import { refused, type Outcome } from '#kernel/outcome.ts'
import type { WorkingCalendar } from '#law/types.ts'
import { tell, type Telling } from '#notices/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { ProductionDependencies } from './dependencies.ts'
import { moveOrder } from './move-order.ts'
import { DAY_PARTS, mayMoveOrder, type DayPart, type ProductionOrder } from './order.ts'
import { dayNotOffered, orderMovedMeanwhile } from './refusals.ts'
import { findOrderOf } from './store.ts'

/** How many working days ahead a person may choose from: a choice of Polis, not a rule of law. */
const DAYS_AHEAD = 10

/** The days on which a policy may be fetched: the next working days of the region after `today`. */
export const daysOffered = (calendar: WorkingCalendar, region: string, today: Day): Day[] =>
  Array.from({ length: DAYS_AHEAD }, (_, n) => calendar.addWorkingDays(today, n + 1, region))

/** Agrees the day and the part of it on which the person comes for the policy (APP-11); a later agreement takes its place. */
export async function agreeDay(
  tx: Tx,
  with_: ProductionDependencies,
  said: { applicationId: string; day: string; part: string },
  actor: Actor,
): Promise<Outcome<ProductionOrder>> {
  const order = await findOrderOf(tx, said.applicationId)
  if (!order || !mayMoveOrder('agree', order.state)) return refused(orderMovedMeanwhile())
  const day = parseDay(said.day)
  const part: DayPart | undefined = DAY_PARTS.find(known => known === said.part)
  const today = with_.clock.today(with_.registers.timeZone(order.region))
  const offered = daysOffered(with_.law.calendar, order.region, today)
  if (!day || !part || !offered.some(one => one.equals(day))) return refused(dayNotOffered())
  const agreed = await moveOrder(tx, with_, order, 'agree', actor, {
    changes: { pickupOn: day, pickupPart: part },
  })
  if (agreed.ok) await tell(tx, with_, tellingOf(agreed.value, day, part))
  return agreed
}

const tellingOf = (order: ProductionOrder, day: Day, part: DayPart): Telling => ({
  personId: order.personId,
  applicationId: order.applicationId,
  reason: 'pick_up_agreed',
  subjectId: `${order.orderId}:${order.revision}`,
  facts: { day: day.toString(), part },
  insurerCode: order.insurerCode,
  region: order.region,
})
