import { logLooks } from '#access/index.ts'
import type { Clock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, reachRegister, type Tx } from '#platform/database.ts'
import type { Merge } from './merge.ts'
import {
  alreadyMerged,
  insuredRecordSurvives,
  mergeReasonMissing,
  noSuchRecord,
  sameRecord,
} from './refusals.ts'
import * as store from './store.ts'

/** Which of two records survives, and why they are one person. */
export interface MergeAsked {
  survivingId: string
  mergedId: string
  reason: string
}

/**
 * Makes one record an alias of the other: its numbers find the surviving one from now on and its insurance and policies
 * stop counting, while every row of it stays. Refused where one of them has its part in another merge already.
 * @law fz-326 ст. 16 ч. 1
 */
export async function mergeRecords(
  tx: Tx,
  with_: { clock: Clock },
  asked: MergeAsked,
  actor: Actor,
): Promise<Outcome<Merge>> {
  const { survivingId, mergedId } = asked
  const merge: Merge = {
    ...asked,
    reason: asked.reason.trim(),
    mergeId: newId(),
    mergedAt: with_.clock.now(),
    mergedByName: actor.name,
    organisation: actor.organisation ?? null,
  }
  await reachRegister(tx)
  const refusals = await refusalsOf(tx, with_, merge, actor)
  if (refusals.length) return refused(...refusals)
  await logLooks(tx, actor, [survivingId, mergedId], 'record_merge')
  return asSystem(tx, actor, async () => {
    if (!(await store.insertAlias(tx, merge))) return refused(alreadyMerged())
    await store.insertMerge(tx, merge, actor)
    await store.shareBusiness(tx, merge)
    return granted(merge)
  })
}

async function refusalsOf(
  tx: Tx,
  { clock }: { clock: Clock },
  merge: Merge,
  { organisation }: Actor,
): Promise<Refusal[]> {
  const { survivingId, mergedId, reason } = merge
  if (survivingId === mergedId) return [sameRecord()]
  const facts = await store.recordFacts(tx, [survivingId, mergedId], clock.today())
  const surviving = facts.find(({ personId }) => personId === survivingId)
  const merged = facts.find(({ personId }) => personId === mergedId)
  if (!surviving || !merged) return [noSuchRecord()]
  // A clerk merges people of their own insurer with anyone, never two people of others.
  if (!organisation || !(await store.servesOneOf(tx, organisation, [survivingId, mergedId])))
    return [noSuchRecord()]
  return [
    ...(reason ? [] : [mergeReasonMissing()]),
    ...(merged.insured && !surviving.insured ? [insuredRecordSurvives()] : []),
  ]
}
