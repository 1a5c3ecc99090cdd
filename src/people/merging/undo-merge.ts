import { logLooks } from '#access/index.ts'
import type { Clock } from '#kernel/clock.ts'
import { granted, invariant, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { mayUndo, type Merge } from './merge.ts'
import { mergeReasonMissing, nothingToUndo, undoIsForTheFund } from './refusals.ts'
import * as store from './store.ts'

/**
 * Undoes the standing merge of a record: the alias is dropped, and both records are exactly what they were. Within 24 hours
 * for a clerk whose business they are, later for the fund alone; the reason is kept.
 */
export async function undoMerge(
  tx: Tx,
  { clock }: { clock: Clock },
  asked: { mergedId: string; reason: string },
  actor: Actor,
): Promise<Outcome<Merge>> {
  const merge = await store.standingMergeOf(tx, asked.mergedId)
  if (!merge) return refused(nothingToUndo())
  const [now, reason] = [clock.now(), asked.reason.trim()]
  if (!mayUndo(actor, merge, now)) return refused(undoIsForTheFund())
  if (!reason) return refused(mergeReasonMissing())
  await logLooks(tx, actor, [merge.survivingId, merge.mergedId], 'record_merge')
  return asSystem(tx, actor, async () => {
    if (!(await store.insertUndo(tx, merge, { reason, at: now, actor }))) return refused(nothingToUndo())
    invariant(await store.dropAlias(tx, merge), 'a merge that nobody undid has its alias')
    await store.unshareBusiness(tx, merge)
    return granted(merge)
  })
}
