import { createHash } from 'node:crypto'
import { isId, newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { faultsOfEvidence, plainName } from '../evidence/add-evidence.ts'
import { evidenceContent, MOST_EVIDENCE, type EvidenceKind } from '../evidence/evidence.ts'
import { evidenceNotTaken } from '../evidence/refusals.ts'
import * as store from './store.ts'

const NAME = 'complaint_draft_file.sealed_name'
const CONTENT = 'complaint_draft_file.sealed_content'

/** A file of a complaint that is being written; a receipt may still lack its sum. */
export type DraftFile = Omit<store.DraftFileRow, 'sealedName'> & { name: string }

/** A file as it came. */
export interface FileToAttach {
  kind: EvidenceKind
  name: string
  bytes: Buffer
  tooBig: boolean
  receiptKopecks: number | null
}

/** Attaches a file to a draft, known by its content and sealed. */
export async function attachFile(
  tx: Tx,
  sealing: Sealing,
  draftId: string,
  { kind, name, bytes, tooBig, receiptKopecks }: FileToAttach,
  actor: Actor,
): Promise<Outcome<string>> {
  const contentType = evidenceContent(bytes)
  // The sum of a receipt may follow.
  const faults = faultsOfEvidence({ kind: 'other', bytes, tooBig }, contentType)
  return asSystem(tx, actor, async () => {
    if ((await store.selectFiles(tx, draftId)).length >= MOST_EVIDENCE) faults.push(evidenceNotTaken('many'))
    if (faults.length || !contentType) return refused(...faults)
    const fileId = newId()
    const kept = await store.insertFile(tx, draftId, {
      fileId,
      kind,
      contentType,
      byteSize: bytes.length,
      receiptKopecks: kind === 'receipt' ? receiptKopecks : null,
      sha256: createHash('sha256').update(bytes).digest(),
      sealedName: sealing.seal(plainName(name), NAME, fileId),
      sealedContent: sealing.seal(bytes, CONTENT, fileId),
    })
    return kept ? granted(fileId) : refused(evidenceNotTaken('twice'))
  })
}

/** The files of a draft in the order they came. */
export const filesOf = (tx: Tx, sealing: Sealing, draftId: string, actor: Actor): Promise<DraftFile[]> =>
  asSystem(tx, actor, async () =>
    (await store.selectFiles(tx, draftId)).map(({ sealedName, ...row }) => ({
      ...row,
      name: sealing.open(sealedName, NAME, row.fileId).toString(),
    })),
  )

/** A file of a draft with its content; null where it is not there. */
export async function openFile(
  tx: Tx,
  sealing: Sealing,
  { draftId, fileId }: { draftId: string; fileId: string },
  actor: Actor,
): Promise<(DraftFile & { bytes: Buffer }) | null> {
  const file = (await filesOf(tx, sealing, draftId, actor)).find(one => one.fileId === fileId)
  const sealed = file && (await asSystem(tx, actor, () => store.selectFileContent(tx, draftId, fileId)))
  return sealed ? { ...file, bytes: sealing.open(sealed, CONTENT, fileId) } : null
}

/** Keeps the sum of a receipt, in kopecks. */
export const setSum = (
  tx: Tx,
  { draftId, fileId }: { draftId: string; fileId: string },
  kopecks: number,
  actor: Actor,
): Promise<void> => asSystem(tx, actor, () => store.updateSum(tx, draftId, fileId, kopecks))

/** Takes a file away from a draft. */
export const removeFile = async (tx: Tx, draftId: string, fileId: string, actor: Actor): Promise<void> => {
  if (isId(fileId)) await asSystem(tx, actor, () => store.markRemoved(tx, draftId, fileId))
}
