import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { MOVES, type State } from '../application.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { insertEvents, statesOf, withdrawUntouched } from './store.ts'

/**
 * Withdraws the applications of a set that nobody has taken up since they were filed; answers the others with the state
 * each is in. The transaction acts as the system; `actor` is who the events name.
 */
export async function withdrawMany(
  tx: Tx,
  with_: Pick<ApplicationDependencies, 'clock' | 'registers'>,
  asked: { applicationIds: readonly string[]; region: string; message: string },
  actor: Pick<Actor, 'role' | 'accountId'>,
): Promise<Map<string, State>> {
  const withdrawn = await withdrawUntouched(tx, asked.applicationIds)
  const on = with_.clock.today(with_.registers.timeZone(asked.region))
  await insertEvents(
    tx,
    [...withdrawn].map(applicationId => ({
      eventId: newId(),
      applicationId,
      move: 'withdraw',
      state: MOVES.withdraw.to,
      on,
      actorRole: actor.role,
      actorId: actor.accountId ?? null,
      reasonCode: null,
      message: asked.message,
    })),
  )
  const kept = asked.applicationIds.filter(id => !withdrawn.has(id))
  return statesOf(tx, kept)
}
