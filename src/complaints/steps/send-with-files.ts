import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { UploadedFile } from '#platform/http/route.ts'
import type { MoveBody } from '../api-shapes.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { addClinicFiles } from '../evidence/add-clinic-files.ts'
import { moveByName } from '../make-move.ts'

/** Makes a step with the papers that came with it: all of it, or nothing. */
export async function sendWithFiles(
  tx: Tx,
  with_: ComplaintDependencies,
  { complaintId, body, files }: { complaintId: string; body: MoveBody; files: readonly UploadedFile[] },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  if (body.move !== 'answer_inquiry') return moveByName(tx, with_, complaintId, body, actor)
  const added = await addClinicFiles(tx, with_, { complaintId, files }, actor)
  const moved = await moveByName(tx, with_, complaintId, body, actor)
  if (added.ok) return moved
  return moved.ok ? added : refused(...moved.refusals, ...added.refusals)
}
