import { z } from 'zod'
import { granted } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { isoDay, line } from './api-content.ts'
import { statusShape } from './api-answers.ts'
import { statusOfRefusal, type ApiDependencies } from './api-dependencies.ts'
import { statusView } from './api-views.ts'
import { findDraft } from './drafts/find-draft.ts'
import { listFiles } from './drafts/read-file.ts'
import { track } from './track.ts'

const statusRequest = z.strictObject({
  number: line(20).describe('Ten digits, however spaced'),
  birthDate: isoDay,
  secret: line(60).optional().describe('The secret of the application, for the list of its files'),
})

/** `POST /api/v1/applications/status`: where an application stands, by its number and the birth date. */
export const statusRoute = (with_: ApiDependencies): Route =>
  questionRoute({
    method: 'POST',
    path: '/api/v1/applications/status',
    access: 'public',
    summary: 'Where an application stands: the due date, the next step and what happened so far',
    tag: 'Applications',
    body: statusRequest,
    answer: statusShape,
    statusOf: statusOfRefusal,
    handle: ({ body, call }) =>
      with_.database.transact(call.actor, async tx => {
        const status = await track(tx, with_, body, call.actor)
        if (!status.ok) return status
        const draft = await findDraft(tx, with_.sealing, body.secret, call.actor)
        const own = draft !== null && draft.draftId === status.value.application.draftId
        const files = own
          ? await listFiles(tx, with_.sealing, draft.draftId, { actor: call.actor, own })
          : undefined
        return granted(statusView(status.value, call.view.language, files))
      }),
  })
