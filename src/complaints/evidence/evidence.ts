import { fileKind, type FileKind } from '#codes/file-kind.ts'

/** What a piece of evidence is. */
export const EVIDENCE_KINDS = [
  'receipt',
  'contract',
  'recording',
  'written_refusal',
  'referral',
  'other',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** The kinds of sound that a phone records. */
export type SoundKind = 'audio/mpeg' | 'audio/mp4' | 'audio/ogg' | 'audio/wav'

/** The largest piece in bytes, and the most pieces of one complaint. */
export const LARGEST_EVIDENCE = 10 * 1024 * 1024
export const MOST_EVIDENCE = 40

/** A piece of evidence, without its content. */
export interface Evidence {
  evidenceId: string
  kind: EvidenceKind
  name: string
  contentType: FileKind | SoundKind
  byteSize: number
  /** The sum of a receipt in kopecks, as it was typed from it. */
  receiptKopecks: number | null
  byRole: string
  attachedAt: Temporal.Instant
}

/** What a piece is by its content, whatever its name says; null where it is none of the kinds. Sound is told by its beginning. */
export function evidenceContent(bytes: Buffer): FileKind | SoundKind | null {
  const known = fileKind(bytes)
  if (known) return known
  const start = bytes.toString('latin1', 0, 12)
  if (start.startsWith('OggS')) return 'audio/ogg'
  if (start.startsWith('RIFF') && start.slice(8) === 'WAVE') return 'audio/wav'
  if (start.slice(4, 8) === 'ftyp') return 'audio/mp4'
  const isFrame = bytes.length > 1 && bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2
  return start.startsWith('ID3') || isFrame ? 'audio/mpeg' : null
}
