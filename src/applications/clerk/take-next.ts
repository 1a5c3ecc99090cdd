import { granted, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Application } from '../application.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { take } from '../take.ts'
import { mostUrgent } from './store.ts'

/** Takes the most urgent application of the actor's insurer; null where the queue is empty. */
export async function takeNext(
  tx: Tx,
  with_: ApplicationDependencies,
  actor: Actor,
): Promise<Outcome<Application | null>> {
  const applicationId = await mostUrgent(tx)
  return applicationId ? take(tx, with_, { applicationId }, actor) : granted(null)
}
