import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { claimPolicyNumber } from '#policies/index.ts'
import type { ProductionDependencies } from '../dependencies.ts'
import { moveOrder } from '../move-order.ts'
import type { ProductionOrder } from '../order.ts'
import { blankIsTaken, noSuchOrder, notInBatch, orderMovedMeanwhile } from '../refusals.ts'
import { readScans, type ScannedBlank } from './read-scans.ts'
import { findBatch, moveBatch, ordersOfBatch } from './store.ts'

/** What a check-in made of what was scanned. */
export interface CheckedIn {
  /** Blanks that are right. */
  delivered: number
  /** Spoilt blanks, written off; their policies are ordered again. */
  writtenOff: number
}

/**
 * Records delivered blanks as they were scanned, all of them or none: each number is claimed for good, and a spoilt blank
 * is written off and its policy ordered again.
 */
export async function checkIn(
  tx: Tx,
  with_: ProductionDependencies,
  said: { batchId: string; scans: string; spoilt: boolean },
  actor: Actor,
): Promise<Outcome<CheckedIn>> {
  const batch = await findBatch(tx, said.batchId)
  if (!batch) return refused(noSuchOrder())
  if (batch.state !== 'sent') return refused(orderMovedMeanwhile())
  const scans = readScans(said.scans)
  if (!scans.ok) return scans
  const orders = Map.groupBy(await ordersOfBatch(tx, batch.batchId), ({ enp }) => enp)
  const refusals: Refusal[] = []
  const seen = new Set<string>()
  for (const scan of scans.value) {
    const order = seen.has(scan.enp) ? undefined : orders.get(scan.enp)?.find(({ state }) => state === 'sent')
    seen.add(scan.enp)
    refusals.push(
      ...(order
        ? await record(tx, with_, order, { ...scan, spoilt: said.spoilt }, actor)
        : [notInBatch(scan.line)]),
    )
  }
  if (refusals.length) return refused(...refusals)
  const count = scans.value.length
  return granted({ delivered: said.spoilt ? 0 : count, writtenOff: said.spoilt ? count : 0 })
}

/** Claims the number of a blank and moves its order; answers why it could not. */
async function record(
  tx: Tx,
  with_: ProductionDependencies,
  order: ProductionOrder,
  scan: ScannedBlank & { spoilt: boolean },
  actor: Actor,
): Promise<Refusal[]> {
  const { personId, orderId: policyId } = order
  const claim = { kind: 'blank', number: scan.blank, personId, policyId } as const
  if (!(await claimPolicyNumber(tx, claim))) return [blankIsTaken(scan.line)]
  const about = { blankNumber: scan.blank, ...(scan.spoilt && { reasonCode: 'spoilt' }) }
  const moved = scan.spoilt
    ? await moveOrder(tx, with_, order, 'write_off', actor, { about, changes: { batchId: null } })
    : await moveOrder(tx, with_, order, 'deliver', actor, { about, changes: { blankNumber: scan.blank } })
  return moved.ok ? [] : [notInBatch(scan.line)]
}

/** Ends the check-in of a batch: what did not come is ordered again. Answers how many. */
export async function finishDelivery(
  tx: Tx,
  with_: ProductionDependencies,
  batchId: string,
  actor: Actor,
): Promise<Outcome<number>> {
  const batch = await findBatch(tx, batchId)
  if (!batch) return refused(noSuchOrder())
  const region = with_.registers.insurer(batch.insurerCode)?.region ?? batch.insurerCode.slice(0, 2)
  const today = with_.clock.today(with_.registers.timeZone(region))
  if (!(await moveBatch(tx, batchId, 'delivered', today))) return refused(orderMovedMeanwhile())
  const missing = (await ordersOfBatch(tx, batchId)).filter(({ state }) => state === 'sent')
  for (const order of missing) {
    const about = { reasonCode: 'missing' }
    const moved = await moveOrder(tx, with_, order, 'write_off', actor, { about, changes: { batchId: null } })
    if (!moved.ok) return moved
  }
  return granted(missing.length)
}
