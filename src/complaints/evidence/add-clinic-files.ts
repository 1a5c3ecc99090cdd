import { createHash } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { UploadedFile } from '#platform/http/route.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove } from '../move.ts'
import { plainName } from './add-evidence.ts'
import { evidenceContent, LARGEST_EVIDENCE, MOST_EVIDENCE } from './evidence.ts'
import { evidenceNotTaken } from './refusals.ts'
import { insertEvidence, selectEvidence } from './store.ts'

/**
 * Keeps the papers that a clinic sends with its answer, each once, as evidence that the clinic itself may see again. They
 * are no move of their own: the answer is.
 */
export async function addClinicFiles(
  tx: Tx,
  with_: ComplaintDependencies,
  { complaintId, files }: { complaintId: string; files: readonly UploadedFile[] },
  actor: Actor,
): Promise<Outcome<number>> {
  const sent = files.filter(({ bytes, name, tooBig }) => bytes.length || name || tooBig)
  if (!sent.length) return granted(0)
  const found = await forMove(tx, { complaintId }, 'answer_inquiry', actor)
  if (!found.ok) return found
  const kept = await asSystem(tx, actor, () => selectEvidence(tx, complaintId))
  const faults = sent.flatMap(faultsOf)
  if (kept.length + sent.length > MOST_EVIDENCE) faults.push(evidenceNotTaken('many'))
  if (faults.length) return refused(...faults.map(fault => ({ ...fault, field: 'files' })))
  for (const file of sent) await keep(tx, with_, found.value, file, actor)
  return granted(sent.length)
}

function faultsOf({ bytes, tooBig }: UploadedFile): Refusal[] {
  if (tooBig || bytes.length > LARGEST_EVIDENCE) return [evidenceNotTaken('size')]
  if (!bytes.length) return [evidenceNotTaken('empty')]
  return evidenceContent(bytes) ? [] : [evidenceNotTaken('type')]
}

async function keep(
  tx: Tx,
  { sealing }: ComplaintDependencies,
  complaint: Complaint,
  { name, bytes }: UploadedFile,
  actor: Actor,
): Promise<void> {
  const evidenceId = newId()
  const contentType = evidenceContent(bytes)
  if (!contentType) return
  await asSystem(tx, actor, () =>
    insertEvidence(tx, complaint, {
      evidenceId,
      kind: 'other',
      contentType,
      byteSize: bytes.length,
      receiptKopecks: null,
      byRole: actor.role,
      sha256: createHash('sha256').update(bytes).digest(),
      sealedName: sealing.seal(plainName(name), 'complaint_evidence.sealed_name', evidenceId),
      sealedContent: sealing.seal(bytes, 'complaint_evidence.sealed_content', evidenceId),
    }),
  )
}
