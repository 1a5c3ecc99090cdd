import { logLook, logLooks } from '#access/index.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { idsOf } from '../merging/parts.ts'
import { readPerson } from '../reading/read-person.ts'
import { acceptRequest, refuseRequest, type RequestMeant } from './decide-request.ts'
import { requestAtDesk, waitingAtDesk } from './read-requests.ts'
import { AcceptedPage } from './accepted-page.tsx'
import type { ChangingParts } from './parts.ts'
import { RequestPage } from './request-page.tsx'
import { WaitingPage } from './waiting-page.tsx'

const CLERK = ['clerk'] as const
const PATH = '/clerk/changes/:id/:request'

/** The desk of changes: what people told of, accepted or refused. */
export const changesDeskRoutes = (parts: ChangingParts): Route[] => [
  getPage('/clerk/changes', CLERK, ({ actor, view }) =>
    parts.database.transact(actor, async tx => {
      const requests = await waitingAtDesk(tx, parts.sealing, actor)
      await logLooks(tx, actor, [...new Set(requests.map(({ personId }) => personId))], 'data_change')
      return { page: WaitingPage({ view, requests }) }
    }),
  ),
  getPage(PATH, CLERK, call => show(parts, call, [])),
  postForm(`${PATH}/accept`, CLERK, call => accept(parts, call)),
  postForm(`${PATH}/refuse`, CLERK, call => refuse(parts, call)),
]

function meantOf(call: Call): RequestMeant | null {
  const [personId, requestId] = idsOf(call, 'id', 'request') ?? []
  return personId && requestId ? { personId, requestId } : null
}

async function show(parts: ChangingParts, call: Call, errors: readonly Refusal[]): Promise<Reply> {
  const { actor, view } = call
  const meant = meantOf(call)
  if (!meant) return missing(call)
  return parts.database.transact(actor, async (tx): Promise<Reply> => {
    const request = await requestAtDesk(tx, parts.sealing, actor, meant)
    const person = request && (await readPerson(tx, parts.sealing, meant.personId, view.today))
    if (!person) return missing(call)
    if (request.decision) return { redirect: '/clerk/changes' }
    await logLook(tx, actor, meant.personId, 'data_change')
    const reason = field(call, 'reason')
    return { page: RequestPage({ view, registers: parts.registers, person, request, reason, errors }) }
  })
}

async function accept(parts: ChangingParts, call: Call): Promise<Reply> {
  const { actor, view } = call
  const meant = meantOf(call)
  if (!meant) return missing(call)
  const accepted = await parts.database.attempt(actor, tx => acceptRequest(tx, parts, meant, actor))
  if (!accepted.ok) return show(parts, call, accepted.refusals)
  return { page: AcceptedPage({ view, accepted: accepted.value }) }
}

async function refuse(parts: ChangingParts, call: Call): Promise<Reply> {
  const { actor } = call
  const meant = meantOf(call)
  if (!meant) return missing(call)
  const reason = field(call, 'reason')
  const refused = await parts.database.attempt(actor, tx =>
    refuseRequest(tx, parts, { ...meant, reason }, actor),
  )
  return refused.ok ? { redirect: '/clerk/changes' } : show(parts, call, refused.refusals)
}
