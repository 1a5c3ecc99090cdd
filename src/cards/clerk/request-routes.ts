import { logLook } from '#access/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { DeskParts } from '../desk/read-at-desk.ts'
import { answerRequest } from '../requests/answer.ts'
import { requestsOf } from '../requests/store.ts'
import { RequestPage } from './request-page.tsx'

const REQUEST = '/clerk/people/:id/card/requests/:request'

/** A request of a clinic about a card, closed by the insurer with what was done. */
export const requestRoutes = (parts: DeskParts): Route[] => [
  getPage(REQUEST, ['clerk'], call => show(parts, call)),
  postForm(REQUEST, ['clerk'], call => close(parts, call)),
]

const show = (parts: DeskParts, call: Call, errors: Refusal[] = []): Promise<Reply> =>
  parts.database.transact(call.actor, async tx => {
    const { id = '', request = '' } = call.params
    const asked = isId(id) ? (await requestsOf(tx, id)).find(one => one.requestId === request) : null
    if (!asked) return missing(call)
    await logLook(tx, call.actor, id, 'card_writing')
    return {
      status: errors.length ? 422 : 200,
      page: RequestPage({ view: call.view, request: asked, errors }),
    }
  })

async function close(parts: DeskParts, call: Call): Promise<Reply> {
  const { actor, view, params } = call
  const { id: personId = '', request: requestId = '' } = params
  if (!isId(personId)) return show(parts, call)
  const said = { personId, requestId, done: field(call, 'done'), on: view.today }
  const closed = await parts.database.attempt(actor, tx => answerRequest(tx, actor, said))
  return closed.ok
    ? { redirect: `/clerk/people/${personId}/card?done=request` }
    : show(parts, call, closed.refusals)
}
