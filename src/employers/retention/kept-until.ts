import type { Batch } from '../batch.ts'

/** Days that the rows of a list are kept after it ended, for its file of errors and for questions: a choice of Polis. */
export const KEPT_DAYS = 90

/** When what the rows of a list say may be cleared; null while it is worked on. */
export const keptUntil = ({
  state,
  changedAt,
}: Pick<Batch, 'state' | 'changedAt'>): Temporal.Instant | null =>
  state === 'running' ? null : changedAt.add({ hours: KEPT_DAYS * 24 })
