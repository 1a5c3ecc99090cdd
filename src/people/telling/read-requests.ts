import { organisationCode, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { ChangeRequest, ChangeTold } from './request.ts'
import * as store from './store.ts'

/** Where the words of a request are sealed. */
export const SEALED_AS = 'change_request.sealed'

const MOST = 50

/** What a person told of so far, the newest first. */
export const requestsOfPerson = async (
  tx: Tx,
  sealing: Sealing,
  personId: string,
): Promise<ChangeRequest[]> => (await store.requestsOf(tx, personId)).map(row => opened(sealing, row))

/** What waits at the desk of the actor's insurer, those that came first on top. */
export const waitingAtDesk = async (tx: Tx, sealing: Sealing, actor: Actor): Promise<ChangeRequest[]> =>
  (await store.waitingRequests(tx, organisationCode(actor) ?? '', MOST)).map(row => opened(sealing, row))

/** A request to the actor's insurer, or null. */
export async function requestAtDesk(
  tx: Tx,
  sealing: Sealing,
  actor: Actor,
  asked: { personId: string; requestId: string },
): Promise<ChangeRequest | null> {
  const row = await store.findRequest(tx, organisationCode(actor) ?? '', asked.personId, asked.requestId)
  return row && opened(sealing, row)
}

function opened(sealing: Sealing, row: store.RequestRow): ChangeRequest {
  const told = JSON.parse(sealing.open(row.sealed, SEALED_AS, row.requestId).toString()) as ChangeTold
  const {
    personId,
    requestId,
    insurerCode,
    changedOn,
    tellBy,
    toldOn,
    accepted,
    reason,
    decidedOn,
    decidedBy,
  } = row
  return {
    ...told,
    personId,
    requestId,
    insurerCode,
    changedOn,
    tellBy,
    toldOn,
    decision:
      accepted === null || !decidedOn
        ? null
        : { accepted, reason: reason ?? '', on: decidedOn, by: decidedBy ?? '' },
  }
}
