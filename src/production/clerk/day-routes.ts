import { logLook } from '#access/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { NotFoundPage } from '#web/problem-pages.tsx'
import { agreeDay, daysOffered } from '../agree-day.ts'
import { CLERK, type ProductionParts } from '../parts.ts'
import { findOrderOf } from '../store.ts'
import { DayPage } from './day-page.tsx'
import { deskDay } from './read-desk.ts'

const DAY = '/clerk/production/days/:id'

/** The day on which a person comes, agreed by phone. */
export const dayRoutes = (parts: ProductionParts): Route[] => [
  getPage(DAY, CLERK, call => show(parts, call)),
  postForm(DAY, CLERK, call => agree(parts, call)),
]

async function agree(parts: ProductionParts, call: Call): Promise<Reply> {
  const { id = '' } = call.params
  const said = { applicationId: id, day: field(call, 'day'), part: field(call, 'part') }
  if (!isId(id)) return show(parts, call)
  const agreed = await parts.database.attempt(call.actor, tx => agreeDay(tx, parts, said, call.actor))
  return agreed.ok ? { redirect: '/clerk/production?state=agreed' } : show(parts, call, agreed.refusals)
}

const show = (parts: ProductionParts, call: Call, errors: Refusal[] = []): Promise<Reply> =>
  parts.database.transact(call.actor, async tx => {
    const { id = '' } = call.params
    const order = isId(id) ? await findOrderOf(tx, id) : null
    if (!order) return { status: 404, page: NotFoundPage({ view: call.view }) }
    await logLook(tx, call.actor, order.personId, 'production')
    const days = daysOffered(parts.law.calendar, order.region, deskDay(parts, call.actor))
    return { status: errors.length ? 422 : 200, page: DayPage({ view: call.view, order, days, errors }) }
  })
