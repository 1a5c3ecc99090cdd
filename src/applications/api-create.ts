import type { Sealing } from '#platform/sealing.ts'
import { creatingRoute } from '#platform/http/api-route.ts'
import type { Call, Reply, Route } from '#platform/http/route.ts'
import { applicationRequest, contentOfRequest } from './api-content.ts'
import { createdShape } from './api-answers.ts'
import { statusOfRefusal, type ApiDependencies } from './api-dependencies.ts'
import { createdView } from './api-views.ts'
import { startDraft, type StartedDraft } from './drafts/start-draft.ts'
import { submit } from './submit.ts'

/**
 * `POST /api/v1/applications`: files an application. Draft and secret follow from the Idempotency-Key and the keys of the
 * installation, so a repeat gets the same ones and the answer that is kept in the database holds no secret.
 */
export function createRoute(with_: ApiDependencies): Route {
  const route = creatingRoute({
    method: 'POST',
    path: '/api/v1/applications',
    access: 'public',
    summary: 'File an application to an insurer: a first policy, another insurer, a reissue, a duplicate …',
    tag: 'Applications',
    body: applicationRequest,
    answer: createdShape,
    database: with_.database,
    statusOf: statusOfRefusal,
    async handle({ body, call }, tx) {
      const { draftId } = await startDraft(tx, with_.sealing, call.actor, {}, draftOf(with_.sealing, call))
      const asked = { draftId, content: contentOfRequest(body), channel: 'api' } as const
      const filed = await submit(tx, with_, asked, call.actor)
      return filed.ok ? { ok: true, value: createdView(filed.value) } : filed
    },
  })
  return { ...route, handle: async call => withSecret(await route.handle(call), with_.sealing, call) }
}

function draftOf(sealing: Sealing, { actor, headers }: Call): StartedDraft {
  const asker = `${actor.role}:${actor.organisation ?? actor.accountId ?? actor.personId ?? ''}`
  const from = `${asker}:${headers['idempotency-key']?.trim() ?? ''}`
  const hex = sealing.blind('application draft of the api', from).toString('hex')
  return {
    draftId: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
    secret: sealing.blind('application secret of the api', from).toString('base64url'),
  }
}

function withSecret(reply: Reply, sealing: Sealing, call: Call): Reply {
  const isFiled = 'json' in reply && (reply.status ?? 200) < 300
  return isFiled
    ? { ...reply, json: { ...(reply.json as object), secret: draftOf(sealing, call).secret } }
    : reply
}
