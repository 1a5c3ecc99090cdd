import type { Actor } from '#platform/actor.ts'

/** One record made an alias of another. */
export interface Merge {
  mergeId: string
  /** The record that stands for the other one from now on. */
  survivingId: string
  /** The record whose numbers now find the surviving one. */
  mergedId: string
  reason: string
  mergedAt: Temporal.Instant
  mergedByName: string
  organisation: string | null
}

/** How long whoever may merge may also undo. Our choice, no law says it: a day is long enough to see a slip of today. */
export const UNDO_TERM = Temporal.Duration.from({ hours: 24 })

/** The last instant at which a clerk may undo a merge. */
export const undoUntil = ({ mergedAt }: Pick<Merge, 'mergedAt'>): Temporal.Instant => mergedAt.add(UNDO_TERM)

/**
 * Whether an actor may undo a merge: a clerk and a fund's officer within the term, after it the officer alone, because
 * papers may have gone out on the strength of it. Our choice.
 */
export function mayUndo(actor: Actor, merge: Pick<Merge, 'mergedAt'>, now: Temporal.Instant): boolean {
  if (actor.role === 'fund') return true
  return actor.role === 'clerk' && Temporal.Instant.compare(now, undoUntil(merge)) <= 0
}
