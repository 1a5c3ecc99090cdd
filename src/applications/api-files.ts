import { z } from 'zod'
import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { asSystem } from '#platform/database.ts'
import { creatingRoute } from '#platform/http/api-route.ts'
import { problem } from '#platform/http/problem.ts'
import type { Call, Route } from '#platform/http/route.ts'
import { line } from './api-content.ts'
import { fileShape } from './api-answers.ts'
import { statusOfRefusal, type ApiDependencies } from './api-dependencies.ts'
import { idParams } from './api-read.ts'
import { isEnded } from './application.ts'
import { DOCUMENT_CODES } from './document-code.ts'
import { attachFile } from './drafts/attach-file.ts'
import { LARGEST_FILE } from './drafts/draft.ts'
import { findDraft } from './drafts/find-draft.ts'
import { draftIsSent, fileNotAccepted, noSuchApplication } from './refusals.ts'
import { findById } from './store.ts'

/** Base64 of the largest file, and of one byte more, so that a file too large is told as such. */
const LONGEST_BASE64 = Math.ceil((LARGEST_FILE + 3) / 3) * 4

const fileRequest = z.strictObject({
  secret: line(60).optional().describe('The secret of the application; a clerk of its insurer needs none'),
  documentCode: z.enum(DOCUMENT_CODES),
  name: z.string().max(300),
  contentBase64: z
    .string()
    .max(LONGEST_BASE64)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64 is needed')
    .describe('JPEG, PNG or PDF, at most 10 MiB; or send multipart/form-data with a part "file"'),
})

/** `POST /api/v1/applications/{id}/files`: attaches a document, as base64 in JSON or as a part of a form. */
export function filesRoute(with_: ApiDependencies): Route {
  const route = creatingRoute({
    method: 'POST',
    path: '/api/v1/applications/:id/files',
    access: 'public',
    summary: 'Attach a photo or a scan of a document to an application',
    tag: 'Applications',
    body: fileRequest,
    params: idParams,
    answer: fileShape,
    database: with_.database,
    statusOf: statusOfRefusal,
    async handle({ body, params, call }, tx) {
      const draft = await draftFor(tx, with_, params.id, body.secret, call)
      if (!draft.ok) return draft
      const bytes = Buffer.from(body.contentBase64, 'base64')
      const file = { name: body.name, bytes, tooBig: false, documentCode: body.documentCode }
      return attachFile(tx, with_.sealing, draft.value, file, call.actor)
    },
  })
  return {
    ...route,
    upload: true,
    bodyLimit: LONGEST_BASE64 + 2048,
    handle: call => handleUpload(route, call),
  }
}

/** The draft behind an application: for a clerk who may see it, or for whoever holds its secret. */
async function draftFor(
  tx: Tx,
  with_: ApiDependencies,
  applicationId: string,
  secret: string | undefined,
  { actor }: Call,
): Promise<Outcome<string>> {
  const owned = async () => {
    const draft = await findDraft(tx, with_.sealing, secret, actor)
    const found = draft && (await asSystem(tx, actor, () => findById(tx, applicationId)))
    return found?.draftId === draft?.draftId ? found : null
  }
  const application = actor.role === 'clerk' ? await findById(tx, applicationId) : await owned()
  if (!application) return refused(noSuchApplication())
  return isEnded(application.state) ? refused(draftIsSent()) : { ok: true, value: application.draftId }
}

/** A form with a file is read as the JSON that says the same. */
async function handleUpload(route: Route, call: Call) {
  const [file, another] = call.files
  if (!file) return route.handle(call)
  if (file.tooBig) return problem(413, call.view.language, [fileNotAccepted(file.name, 'size')])
  if (another) return problem(400, call.view.language, [fileNotAccepted(another.name, 'several')])
  const fields = typeof call.body === 'object' && call.body !== null ? call.body : {}
  return route.handle({
    ...call,
    body: { ...fields, name: file.name, contentBase64: file.bytes.toString('base64') },
  })
}
