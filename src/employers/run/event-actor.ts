import type { Actor } from '#platform/actor.ts'
import type { Batch } from '../batch.ts'

/** Whom the events of a list's applications name: who uploaded it. */
export const eventActor = ({ actorRole, actorId }: Batch): Pick<Actor, 'role' | 'accountId'> => ({
  role: actorRole,
  ...(actorId !== null && { accountId: actorId }),
})
