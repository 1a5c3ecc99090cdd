import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Application } from './application.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { forMove, makeMove, type Meant } from './move.ts'
import { reasonMissing } from './refusals.ts'

/** Why a clerk returns or refuses: a code of REASONS and the words the person reads. */
export interface Explanation {
  reasonCode: string
  message: string
}

/** Returns an application to the person, who corrects it and sends it again. */
export const returnForCorrection = (
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant,
  why: Explanation,
  actor: Actor,
): Promise<Outcome<Application>> => explain(tx, with_, meant, 'return', why, actor)

/** Refuses an application for good, with the reason. */
export const refuse = (
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant,
  why: Explanation,
  actor: Actor,
): Promise<Outcome<Application>> => explain(tx, with_, meant, 'refuse', why, actor)

async function explain(
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant,
  move: 'return' | 'refuse',
  why: Explanation,
  actor: Actor,
): Promise<Outcome<Application>> {
  if (why.message.trim().length < 10) return refused(reasonMissing())
  const found = await forMove(tx, meant, move)
  if (!found.ok) return found
  return makeMove(tx, with_, found.value, move, actor, {
    changes: { takenBy: null },
    reasonCode: why.reasonCode,
    message: why.message.trim(),
  })
}

/** Withdraws an application at the person's own wish; they have been told apart by its number and birth date. */
export const withdraw = (
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant,
  actor: Actor,
): Promise<Outcome<Application>> =>
  asSystem(tx, actor, async () => {
    const found = await forMove(tx, meant, 'withdraw')
    return found.ok ? makeMove(tx, with_, found.value, 'withdraw', actor) : found
  })
