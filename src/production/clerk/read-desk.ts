import { logLooks } from '#access/index.ts'
import type { Day } from '#kernel/day.ts'
import { organisationCode, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Batch } from '../batches/batch.ts'
import { batchesOf, countToBatch } from '../batches/store.ts'
import type { ProductionDependencies } from '../dependencies.ts'
import { MADE_FORMS, type MadeForm, type OrderState, type ProductionOrder } from '../order.ts'
import { countByState, ordersIn, type StateCount } from '../store.ts'

/** How many orders a page shows. */
export const A_PAGE = 50
const BATCHES = 10

/** The making of policies as a desk sees it. */
export interface Desk {
  today: Day
  counts: StateCount[]
  state: OrderState
  orders: ProductionOrder[]
  page: number
  batches: Batch[]
  /** How many orders of each form wait for a batch. */
  toBatch: Record<MadeForm, number>
}

/** The business day of an insurer's desk, by the time of its region. */
export function deskDay({ clock, registers }: ProductionDependencies, actor: Actor): Day {
  const code = organisationCode(actor) ?? ''
  const region = registers.insurer(code)?.region ?? code.slice(0, 2)
  return clock.today(registers.isRegion(region) ? registers.timeZone(region) : undefined)
}

/** Reads the desk; the looks at those on the page are logged. */
export async function readDesk(
  tx: Tx,
  with_: ProductionDependencies,
  asked: { state: OrderState; page: number },
  actor: Actor,
): Promise<Desk> {
  const today = deskDay(with_, actor)
  const insurerCode = organisationCode(actor) ?? ''
  const orders = await ordersIn(tx, { state: asked.state, limit: A_PAGE, offset: (asked.page - 1) * A_PAGE })
  const [paper = 0, plastic = 0] = await Promise.all(
    MADE_FORMS.map(form => countToBatch(tx, insurerCode, form, today)),
  )
  await logLooks(
    tx,
    actor,
    orders.map(({ personId }) => personId),
    'production',
  )
  const counts = await countByState(tx, today)
  return {
    ...asked,
    today,
    counts,
    orders,
    batches: await batchesOf(tx, BATCHES),
    toBatch: { paper, plastic },
  }
}
