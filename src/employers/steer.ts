import { isId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { maySteer, progressOf, type Batch, type Steering } from './batch.ts'
import { cannotSteer, notFound } from './refusals.ts'
import { findBatch, steerTo } from './store.ts'

/**
 * Starts the filing of a checked list, cancels what is running, resumes what was cancelled, or begins to undo what was
 * filed. A chunk that is being worked on is finished first.
 */
export async function steer(tx: Tx, batchId: string, steering: Steering): Promise<Outcome<Batch>> {
  const batch = isId(batchId) ? await findBatch(tx, batchId, true) : null
  if (!batch) return refused(notFound())
  if (!maySteer(steering, batch)) return refused(cannotSteer())
  await steerTo(tx, batchId, after(steering, batch))
  const steered = await findBatch(tx, batchId)
  return steered ? granted(steered) : refused(notFound())
}

function after(steering: Steering, { stage, passed, counts }: Batch): Parameters<typeof steerTo>[2] {
  const done = progressOf({ stage, counts }).done
  if (steering === 'cancel') return { stage, state: 'cancelled', passed, runningFrom: done }
  if (steering === 'resume') return { stage, state: 'running', passed, runningFrom: done }
  const next = steering === 'start' ? 'filing' : 'undoing'
  return { stage: next, state: 'running', passed: 0, runningFrom: 0 }
}
