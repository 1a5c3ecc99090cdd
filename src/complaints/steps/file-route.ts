import { isId } from '#kernel/ids.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { openEvidence } from '../evidence/read-evidence.ts'
import type { StepDesk } from './step-routes.ts'

/** A file of a case, for those who may see it: a picture in place, other files to be kept. */
export const fileRoute = (parts: ComplaintDependencies, { path, access }: StepDesk): Route =>
  getPage(`${path}/:id/files/:file`, access, call => showFile(parts, call))

async function showFile(parts: ComplaintDependencies, call: Call): Promise<Reply> {
  const { actor, params } = call
  const { id: complaintId = '', file: evidenceId = '' } = params
  if (!isId(complaintId) || !isId(evidenceId)) return missing(call)
  const piece = await parts.database.transact(actor, tx =>
    openEvidence(tx, parts.sealing, { complaintId, evidenceId }, actor),
  )
  if (!piece) return missing(call)
  const { bytes, contentType, name } = piece
  return {
    bytes,
    contentType,
    fileName: name,
    inline: contentType.startsWith('image/'),
    headers: {
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    },
  }
}
