import type { Outcome, Refusal } from '#kernel/outcome.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { agreeDay, daysOffered } from '../agree-day.ts'
import type { ProductionParts } from '../parts.ts'
import { findOrderOf } from '../store.ts'
import { MakingPage } from './making-page.tsx'

const MAKING = '/applications/mine/making'

/** The making of one's own policy, for the browser that was shown the application (APP-11). */
export const citizenPages = (parts: ProductionParts): Route[] => [
  getPage(MAKING, 'public', call => show(parts, call)),
  postForm(MAKING, 'public', call =>
    act(parts, call, (tx, applicationId) =>
      agreeDay(tx, parts, { applicationId, day: field(call, 'day'), part: field(call, 'part') }, call.actor),
    ),
  ),
  postForm(`${MAKING}/paper`, 'public', call =>
    act(parts, call, (tx, applicationId) => parts.applications.takePaper(tx, applicationId, call.actor)),
  ),
]

async function act(
  parts: ProductionParts,
  call: Call,
  work: (tx: Tx, applicationId: string) => Promise<Outcome<unknown>>,
): Promise<Reply> {
  const applicationId = parts.applications.tracked(call)
  if (!applicationId) return { redirect: '/applications/status' }
  const done = await parts.database.attempt(call.actor, tx =>
    asSystem(tx, call.actor, () => work(tx, applicationId)),
  )
  return done.ok ? { redirect: MAKING } : show(parts, call, done.refusals)
}

async function show(parts: ProductionParts, call: Call, errors: Refusal[] = []): Promise<Reply> {
  const { view, actor } = call
  const applicationId = parts.applications.tracked(call)
  if (!applicationId) return { redirect: '/applications/status' }
  const order = await parts.database.transact(actor, tx =>
    asSystem(tx, actor, () => findOrderOf(tx, applicationId)),
  )
  if (!order) return { redirect: '/applications/mine' }
  const { registers, law, clock } = parts
  const days = daysOffered(law.calendar, order.region, clock.today(registers.timeZone(order.region)))
  const office = registers.offices(order.insurerCode).find(({ id }) => id === order.officeId) ?? null
  return { status: errors.length ? 422 : 200, page: MakingPage({ view, order, office, days, errors }) }
}
