import { createHash } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove, type ComplaintMeant } from '../move.ts'
import { sumWrong } from '../refusals.ts'
import { evidenceContent, LARGEST_EVIDENCE, MOST_EVIDENCE, type EvidenceKind } from './evidence.ts'
import { evidenceNotTaken } from './refusals.ts'
import { insertEvidence, selectEvidence } from './store.ts'

const LARGEST_SUM = 100_000_000_000
const LONGEST_NAME = 120

/** A file as it came; a receipt comes with its sum. */
export interface EvidenceToAdd extends ComplaintMeant {
  kind: EvidenceKind
  name: string
  bytes: Buffer
  /** True where the file went on beyond the limit. */
  tooBig?: boolean
  receiptKopecks?: number | undefined
}

/**
 * Adds a piece of evidence, known by its content, sealed, and never taken away again; where the person was asked for it, the
 * inspection goes on.
 */
export async function addEvidence(
  tx: Tx,
  with_: ComplaintDependencies,
  added: EvidenceToAdd,
  actor: Actor,
): Promise<Outcome<{ complaint: Complaint; evidenceId: string }>> {
  const found = await forMove(tx, added, 'add_evidence', actor)
  if (!found.ok) return found
  const complaint = found.value
  const { kind, bytes } = added
  const contentType = evidenceContent(bytes)
  const faults = faultsOfEvidence(added, contentType)
  if ((await selectEvidence(tx, complaint.complaintId)).length >= MOST_EVIDENCE)
    faults.push(evidenceNotTaken('many'))
  if (faults.length || !contentType) return refused(...faults)
  const evidenceId = newId()
  const { sealing } = with_
  const kept = await asSystem(tx, actor, () =>
    insertEvidence(tx, complaint, {
      evidenceId,
      kind,
      contentType,
      byteSize: bytes.length,
      receiptKopecks: kind === 'receipt' ? (added.receiptKopecks ?? null) : null,
      byRole: actor.role,
      sha256: createHash('sha256').update(bytes).digest(),
      sealedName: sealing.seal(plainName(added.name), 'complaint_evidence.sealed_name', evidenceId),
      sealedContent: sealing.seal(bytes, 'complaint_evidence.sealed_content', evidenceId),
    }),
  )
  if (!kept) return refused(evidenceNotTaken('twice'))
  const isAwaited = complaint.state === 'evidence_asked' && actor.role === 'citizen'
  const moving = { code: kind, ...(isAwaited && { to: 'inspection' as const }) }
  const moved = await makeMove(tx, with_, complaint, 'add_evidence', actor, moving)
  return moved.ok ? granted({ complaint: moved.value, evidenceId }) : moved
}

/** What is wrong with a file that came as evidence. */
export function faultsOfEvidence(
  added: Pick<EvidenceToAdd, 'kind' | 'bytes' | 'tooBig' | 'receiptKopecks'>,
  contentType: string | null,
): Refusal[] {
  const { kind, bytes, tooBig = false, receiptKopecks: sum } = added
  const isSum = sum !== undefined && Number.isSafeInteger(sum) && sum > 0 && sum <= LARGEST_SUM
  const faults: Refusal[] = kind === 'receipt' && !isSum ? [sumWrong('receipt')] : []
  if (tooBig || bytes.length > LARGEST_EVIDENCE) return [...faults, evidenceNotTaken('size')]
  if (!bytes.length) return [...faults, evidenceNotTaken('empty')]
  return contentType ? faults : [...faults, evidenceNotTaken('type')]
}

/** A file's name without folders and control characters, never empty. */
export const plainName = (name: string): string =>
  [
    ...(name.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
      .toWellFormed()
      .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .replace(/^[. ]+/, '')
      .trim(),
  ]
    .slice(-LONGEST_NAME)
    .join('') || 'file'
