import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { Steering } from '../batch.ts'
import type { EmployerParts } from '../dependencies.ts'
import { findList } from '../find-list.ts'
import { errorFile } from '../list/error-file.ts'
import { listCleared } from '../refusals.ts'
import { steer } from '../steer.ts'
import { CLERK, pageOfList } from './employers-routes.ts'
import { ListPage } from './list-page.tsx'

const STEERINGS: readonly Steering[] = ['start', 'cancel', 'resume', 'undo']

/** One list on its way: how far it is, and what may be done with it. */
export const listRoutes = (parts: EmployerParts): Route[] => [
  getPage('/clerk/employer-lists/:id', CLERK, call => show(parts, call)),
  postForm('/clerk/employer-lists/:id', CLERK, call => steered(parts, call)),
  getPage('/clerk/employer-lists/:id/errors', CLERK, call => errors(parts, call)),
]

const show = (parts: EmployerParts, call: Call, refusals: Refusal[] = []): Promise<Reply> =>
  parts.database.transact(call.actor, async tx => {
    const found = await findList(tx, call.params['id'] ?? '')
    if (!found.ok) return missing(call)
    const auto = call.query['auto'] === 'yes' && found.value.batch.state === 'running'
    return {
      status: refusals.length ? 409 : 200,
      page: ListPage({ view: call.view, ...found.value, auto, errors: refusals }),
      // Asked for by whoever has no script; the page offers to stop it.
      ...(auto && { headers: { refresh: '1' } }),
    }
  })

async function steered(parts: EmployerParts, call: Call): Promise<Reply> {
  const id = call.params['id'] ?? ''
  const steering = STEERINGS.find(one => one === field(call, 'do'))
  if (!steering) return show(parts, call)
  const done = await parts.database.attempt(call.actor, tx => steer(tx, id, steering))
  if (!done.ok) return show(parts, call, done.refusals)
  const auto = field(call, 'auto') === 'yes' && done.value.state === 'running'
  return { redirect: `${pageOfList(id)}${auto ? '?auto=yes' : ''}` }
}

const errors = ({ database, sealing }: EmployerParts, call: Call): Promise<Reply> =>
  database.transact(call.actor, async tx => {
    const found = await findList(tx, call.params['id'] ?? '')
    if (!found.ok) return missing(call)
    const { clearedOn } = found.value.batch
    if (clearedOn) {
      const why = [listCleared(clearedOn)]
      return { status: 410, page: ListPage({ view: call.view, ...found.value, auto: false, errors: why }) }
    }
    const file = await errorFile(tx, sealing, found.value.batch, call.view.language)
    const { bytes, contentType } = file
    return {
      bytes,
      contentType,
      fileName: `errors-${found.value.batch.uploadedOn.toString()}.${file.ending}`,
    }
  })
