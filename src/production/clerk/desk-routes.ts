import { classifyScan } from '#codes/classify.ts'
import { granted, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { ORDER_STATES } from '../order.ts'
import { CLERK, type ProductionParts } from '../parts.ts'
import { notOnShelf, nothingScanned } from '../refusals.ts'
import { findOrdersByNumber, ordersIn } from '../store.ts'
import { DeskPage } from './desk-page.tsx'
import { readDesk } from './read-desk.ts'

/** As many as one press puts on the shelf: more than a day's work of an office. */
const AT_ONCE = 500

/** The making of policies by state, the shelf, and the handing over by a scan. */
export const deskRoutes = (parts: ProductionParts): Route[] => [
  getPage('/clerk/production', CLERK, call => showDesk(parts, call)),
  postForm('/clerk/production/find', CLERK, call => find(parts, call)),
  postForm('/clerk/production/shelve', CLERK, call => shelve(parts, call)),
]

/** The desk, with what stood in the way of what was asked of it. */
export function showDesk(parts: ProductionParts, call: Call, errors: Refusal[] = []): Promise<Reply> {
  const { actor, view, query } = call
  const state = ORDER_STATES.find(known => known === query['state']) ?? 'ordered'
  const page = /^[1-9]\d{0,4}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
  return parts.database.transact(actor, async tx => {
    const desk = await readDesk(tx, parts, { state, page }, actor)
    return {
      status: errors.length ? 422 : 200,
      page: DeskPage({ view, desk, calendar: parts.law.calendar, errors }),
    }
  })
}

/** A scan of the policy or of its blank leads to the page where it is handed over. */
async function find(parts: ProductionParts, call: Call): Promise<Reply> {
  const typed = field(call, 'scan')
  if (!typed) return showDesk(parts, call, [nothingScanned('scan')])
  const number = numberIn(typed)
  const orders = number ? await parts.database.transact(call.actor, tx => findOrdersByNumber(tx, number)) : []
  const onShelf = orders.find(({ state }) => state === 'at_office' || state === 'agreed')
  return onShelf
    ? { redirect: `/clerk/applications/${onShelf.applicationId}/issue` }
    : showDesk(parts, call, [notOnShelf()])
}

function numberIn(typed: string): string | null {
  const digits = typed.replaceAll(/[\s-]/g, '')
  if (/^\d{11}$|^\d{16}$/.test(digits)) return digits
  const scan = classifyScan(typed)
  return scan.kind === 'barcode' && scan.barcode ? scan.barcode.enp : null
}

async function shelve(parts: ProductionParts, call: Call): Promise<Reply> {
  const done = await parts.database.attempt(call.actor, tx => shelveAll(tx, parts, call.actor))
  return done.ok ? { redirect: '/clerk/production?state=at_office' } : showDesk(parts, call, done.refusals)
}

async function shelveAll(tx: Tx, parts: ProductionParts, actor: Actor): Promise<Outcome<number>> {
  const orders = await ordersIn(tx, { state: 'delivered', limit: AT_ONCE, offset: 0 })
  for (const { applicationId } of orders) {
    const ready = await parts.applications.makeReady(tx, applicationId, actor)
    if (!ready.ok) return ready
  }
  return granted(orders.length)
}
