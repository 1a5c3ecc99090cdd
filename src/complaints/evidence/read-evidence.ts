import { logLook } from '#access/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { findComplaint } from '../store.ts'
import type { Evidence } from './evidence.ts'
import { selectEvidence, selectSealedEvidence } from './store.ts'

/** The evidence of a complaint in the order it came, for those who may see it; the clinic may not. */
export const evidenceOf = async (tx: Tx, sealing: Sealing, complaintId: string): Promise<Evidence[]> =>
  (await selectEvidence(tx, complaintId)).map(({ sealedName, ...row }) => ({
    ...row,
    name: sealing.open(sealedName, 'complaint_evidence.sealed_name', row.evidenceId).toString(),
  }))

/** One piece of evidence with its content; null where it is not there or not for the actor. The look of staff is logged. */
export async function openEvidence(
  tx: Tx,
  sealing: Sealing,
  { complaintId, evidenceId }: { complaintId: string; evidenceId: string },
  actor: Actor,
): Promise<(Evidence & { bytes: Buffer }) | null> {
  const complaint = await findComplaint(tx, complaintId)
  const piece = (await evidenceOf(tx, sealing, complaintId)).find(one => one.evidenceId === evidenceId)
  const sealed = piece && (await selectSealedEvidence(tx, complaintId, evidenceId))
  if (!complaint || !piece || !sealed) return null
  await logLook(tx, actor, complaint.personId, 'complaint')
  return { ...piece, bytes: sealing.open(sealed, 'complaint_evidence.sealed_content', evidenceId) }
}
