import { logLook } from '#access/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { NotFoundPage } from '#web/problem-pages.tsx'
import { CLERK, type ProductionParts } from '../parts.ts'
import { findOrderOf } from '../store.ts'
import { writeOff } from '../write-off.ts'
import { SpoiltPage } from './spoilt-page.tsx'

const SPOILT = '/clerk/production/spoilt/:id'

/** A blank that was spoilt at the insurer: asked once more, then written off and ordered again. */
export const spoiltRoutes = (parts: ProductionParts): Route[] => [
  getPage(SPOILT, CLERK, call => show(parts, call)),
  postForm(SPOILT, CLERK, call => send(parts, call)),
]

async function send(parts: ProductionParts, call: Call): Promise<Reply> {
  const { id = '' } = call.params
  if (!isId(id)) return show(parts, call)
  const done = await parts.database.attempt(call.actor, tx => writeOff(tx, parts, id, call.actor))
  return done.ok ? { redirect: '/clerk/production?state=ordered' } : show(parts, call, done.refusals)
}

const show = (parts: ProductionParts, call: Call, errors: Refusal[] = []): Promise<Reply> =>
  parts.database.transact(call.actor, async tx => {
    const { id = '' } = call.params
    const order = isId(id) ? await findOrderOf(tx, id) : null
    if (!order) return { status: 404, page: NotFoundPage({ view: call.view }) }
    await logLook(tx, call.actor, order.personId, 'production')
    return { status: errors.length ? 422 : 200, page: SpoiltPage({ view: call.view, order, errors }) }
  })
