import { makeReady } from '#applications/index.ts'
import { fixedClock } from '#kernel/clock.ts'
import type { Day } from '#kernel/day.ts'
import { granted, type Outcome } from '#kernel/outcome.ts'
import { agreeDay, checkIn, closeBatch, finishDelivery, sendBatch } from '#production/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Filing } from './file-applications.ts'

/** How far the making of a policy of the demonstration comes, where it is not just ordered or ready. */
export type Making = 'waiting' | 'in_batch' | 'sent' | 'delivered' | 'agreed'

/** The order in which they are made: a batch takes every order that stands, so the farthest comes first. */
export const MAKINGS = [
  'delivered',
  'sent',
  'in_batch',
  'agreed',
  'waiting',
] as const satisfies readonly Making[]

/** An accepted application whose policy is made on. */
export interface ToMake {
  making: Making
  applicationId: string
  enp: string
  insurer: string
  /** The day of the insurer's steps. */
  on: Day
  today: Day
}

/** Brings the order of an accepted application to a state through the commands that people use. */
export async function makePolicy(
  tx: Tx,
  with_: Filing,
  asked: ToMake,
  clerk: Actor,
): Promise<Outcome<unknown>> {
  const { making, applicationId } = asked
  const then = { ...with_, clock: fixedClock(asked.on.toString()) }
  if (making === 'waiting') return granted(null)
  if (making !== 'agreed') return batchOf(tx, then, asked, clerk)
  const ready = await makeReady(tx, then, { applicationId }, clerk)
  if (!ready.ok) return ready
  const now = { ...with_, clock: fixedClock(asked.today.toString()) }
  const day = with_.law.calendar.addWorkingDays(asked.today, 1, asked.insurer.slice(0, 2))
  return agreeDay(tx, now, { applicationId, day: day.toString(), part: 'morning' }, clerk)
}

async function batchOf(
  tx: Tx,
  then: Parameters<typeof closeBatch>[1],
  { making, enp, insurer }: ToMake,
  clerk: Actor,
): Promise<Outcome<unknown>> {
  const closed = await closeBatch(tx, then, 'paper', clerk)
  if (!closed.ok || making === 'in_batch') return closed
  const { batchId } = closed.value
  const sent = await sendBatch(tx, then, batchId, clerk)
  if (!sent.ok || making === 'sent') return sent
  // A blank of the demonstration is known by its beginning: forty, then the insurer.
  const came = await checkIn(tx, then, { batchId, scans: `${enp} 40${insurer}0001`, spoilt: false }, clerk)
  return came.ok ? finishDelivery(tx, then, batchId, clerk) : came
}
