import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { isEnded, mayMove, MOVES, type Application, type Move } from './application.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { movedMeanwhile, noSuchApplication } from './refusals.ts'
import { applyMove, findById, insertEvent, releaseOpenApplication, type MoveChanges } from './store.ts'
import { tellOfMove } from './tell-applicant.ts'

/** Which application is meant, at which revision: someone who saw an older one cannot decide on it. */
export interface Meant {
  applicationId: string
  /** The revision that the page showed; absent where any will do. */
  revision?: number | undefined
}

/** Reads the application for a move; refused where it is not there, was moved meanwhile or does not allow the move. */
export async function forMove(tx: Tx, meant: Meant, move: Move): Promise<Outcome<Application>> {
  const application = await findById(tx, meant.applicationId)
  if (!application) return refused(noSuchApplication())
  const stale = meant.revision !== undefined && meant.revision !== application.revision
  return stale || !mayMove(move, application.state)
    ? refused(movedMeanwhile(application.state))
    : granted(application)
}

/** Makes the move with its changes and its event; refused where somebody was first. */
export async function makeMove(
  tx: Tx,
  with_: ApplicationDependencies,
  application: Application,
  move: Move,
  actor: Actor,
  more: { changes?: MoveChanges; reasonCode?: string; message?: string } = {},
): Promise<Outcome<Application>> {
  if (!(await applyMove(tx, application, move, more.changes)))
    return refused(movedMeanwhile(application.state))
  const { to } = MOVES[move]
  await insertEvent(tx, {
    eventId: newId(),
    applicationId: application.applicationId,
    move,
    state: to,
    on: with_.clock.today(with_.registers.timeZone(application.region)),
    actorRole: actor.role,
    actorId: actor.accountId ?? null,
    reasonCode: more.reasonCode ?? null,
    message: more.message ?? null,
  })
  if (isEnded(to)) await releaseOpenApplication(tx, application.applicationId)
  const moved = await findById(tx, application.applicationId)
  if (!moved) return refused(noSuchApplication())
  await tellOfMove(tx, with_, moved, move)
  return granted(moved)
}
