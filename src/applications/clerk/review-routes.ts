import { isId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { logLook } from '#access/index.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { fileReply, readFile } from '../drafts/read-file.ts'
import { findById } from '../store.ts'
import { CLERK, type ClerkParts } from './parts.ts'
import { readReview } from './read-review.ts'
import { ReviewPage } from './review-page.tsx'

/** The page of an application and the files on it (K05). */
export const reviewRoutes = (parts: ClerkParts): Route[] => [
  getPage('/clerk/applications/:id', CLERK, call => showReview(parts, call, call.params['id'] ?? '')),
  getPage('/clerk/applications/:id/files/:file', CLERK, call => showFile(parts, call)),
]

/** The review of an application, with what was refused on it. */
export async function showReview(
  parts: ClerkParts,
  call: Call,
  applicationId: string,
  errors: Refusal[] = [],
): Promise<Reply> {
  const { actor, view } = call
  if (!isId(applicationId)) return missing(call)
  const read = await parts.database.transact(actor, tx => readReview(tx, parts, applicationId, actor))
  if (!read.ok) return missing(call)
  const { insurerCode, officeId } = read.value.application
  const office = parts.registers.offices(insurerCode).find(({ id }) => id === officeId)?.address ?? null
  return {
    status: errors.length ? 422 : 200,
    page: ReviewPage({
      view,
      review: read.value,
      office,
      errors,
      law: parts.law,
      registers: parts.registers,
    }),
  }
}

/** A file is a part of its application: whoever may not see the one gets 404 for the other. */
async function showFile(parts: ClerkParts, call: Call): Promise<Reply> {
  const { actor, params } = call
  const { id = '', file: fileId = '' } = params
  if (!isId(id) || !isId(fileId)) return missing(call)
  const file = await parts.database.transact(actor, async tx => {
    const application = await findById(tx, id)
    if (!application) return null
    const { draftId, personId } = application
    if (personId) await logLook(tx, actor, personId, 'application_review')
    return readFile(tx, parts.sealing, { draftId, fileId }, { actor, own: false })
  })
  return file ? fileReply(file) : missing(call)
}
