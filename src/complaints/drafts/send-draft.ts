import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { fileComplaint, type ComplaintToFile } from '../file-complaint.ts'
import { noSuchComplaint } from '../refusals.ts'
import { findComplaint } from '../store.ts'
import type { ComplaintDraft } from './draft.ts'
import { filesOf, openFile } from './files.ts'
import { sealAnswers } from './keep-draft.ts'
import { markSent } from './store.ts'

/** Files the complaint of a draft with its evidence; sent twice, it answers the same complaint. */
export async function sendDraft(
  tx: Tx,
  with_: ComplaintDependencies,
  { draftId, sentAs }: ComplaintDraft,
  asked: ComplaintToFile,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  if (sentAs) {
    const sent = await findComplaint(tx, sentAs)
    return sent ? granted(sent) : refused(noSuchComplaint())
  }
  const filed = await fileComplaint(tx, with_, asked, actor)
  if (!filed.ok) return filed
  const { complaintId } = filed.value
  let last = filed.value
  for (const { fileId } of await filesOf(tx, with_.sealing, draftId, actor)) {
    const file = await openFile(tx, with_.sealing, { draftId, fileId }, actor)
    if (!file) continue
    const { kind, name, bytes, receiptKopecks } = file
    const piece = { complaintId, kind, name, bytes, ...(receiptKopecks && { receiptKopecks }) }
    const added = await addEvidence(tx, with_, piece, actor)
    if (!added.ok) return added
    last = added.value.complaint
  }
  const nothing = sealAnswers(with_.sealing, draftId, {})
  await asSystem(tx, actor, () => markSent(tx, draftId, complaintId, nothing))
  return granted(last)
}
