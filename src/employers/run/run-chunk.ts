import { SYSTEM } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { progressOf, type Batch, type Stage } from '../batch.ts'
import type { EmployerDependencies, EmployerParts } from '../dependencies.ts'
import { claimBatch, saveProgress } from '../store.ts'
import { checkChunk } from './check-chunk.ts'
import { fileChunk } from './file-chunk.ts'
import { undoChunk } from './undo-chunk.ts'

type Chunk = (tx: Tx, with_: EmployerDependencies, batch: Batch, limit: number) => Promise<number>

const CHUNKS: Record<Stage, Chunk> = { checking: checkChunk, filing: fileChunk, undoing: undoChunk }

/**
 * Works on one chunk of the oldest list that waits, in one transaction with its counts; answers how many rows it had, or
 * null where no list waits.
 */
export const runChunk = (with_: EmployerParts, runner: string, limit: number): Promise<number | null> =>
  with_.database.transact(SYSTEM, tx => runChunkIn(tx, with_, runner, limit))

/** The same in a transaction that the caller opened as the system. */
export async function runChunkIn(
  tx: Tx,
  with_: EmployerDependencies,
  runner: string,
  limit: number,
): Promise<number | null> {
  const batch = await claimBatch(tx, runner)
  if (!batch) return null
  const rows = await CHUNKS[batch.stage](tx, with_, batch, limit)
  const { done, total } = progressOf(batch)
  if (done >= total) batch.state = 'done'
  await saveProgress(tx, batch, runner)
  return rows
}
