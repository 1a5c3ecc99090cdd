import type { Actor } from '#platform/actor.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import type { Application } from './application.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { forMove, makeMove, type Meant } from './move.ts'

/** Takes an application for review: of two clerks one gets it, and so does one of two programs of the insurer. */
export async function take(
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant,
  actor: Actor,
): Promise<Outcome<Application>> {
  const found = await forMove(tx, meant, 'take')
  return found.ok
    ? makeMove(tx, with_, found.value, 'take', actor, { changes: { takenBy: actor.accountId ?? null } })
    : found
}

/** Puts an application back into the queue. */
export async function release(
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant,
  actor: Actor,
): Promise<Outcome<Application>> {
  const found = await forMove(tx, meant, 'release')
  return found.ok ? makeMove(tx, with_, found.value, 'release', actor, { changes: { takenBy: null } }) : found
}
