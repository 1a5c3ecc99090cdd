import { covering, spellsOf } from '#insurance/index.ts'
import type { Day } from '#kernel/day.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { organisationCode, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { isOpen, REQUEST_ANSWERS, type RequestAnswer } from '../card.ts'
import { answerNotChosen, otherInsurer, requestClosed } from '../refusals.ts'
import { insertAnswer, requestsOf } from './store.ts'

/**
 * Closes a request of a clinic with what was done about it. Refused where nothing was chosen, another insurer has the
 * person on the day, or the request is not open (any more).
 */
export async function answerRequest(
  tx: Tx,
  actor: Actor,
  said: { personId: string; requestId: string; done: string; on: Day },
): Promise<Outcome<RequestAnswer>> {
  const { personId, requestId, on } = said
  const request = (await requestsOf(tx, personId)).find(one => one.requestId === requestId)
  if (!request || !isOpen(request)) return refused(requestClosed())
  const done = REQUEST_ANSWERS.find(known => known === said.done)
  if (!done) return refused(answerNotChosen())
  const spell = covering(await spellsOf(tx, personId), on)
  if (spell?.insurerCode !== organisationCode(actor)) return refused(otherInsurer())
  const { organisation = null, name: who } = actor
  const kept = await insertAnswer(tx, { personId, requestId, done, organisation, who, on })
  return kept ? granted(done) : refused(requestClosed())
}
