import type { Clock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { nobodyToTell } from '../changing/refusals.ts'
import { SEALED_AS } from './read-requests.ts'
import { readTold } from './read-told.ts'
import { tellBy, type ChangeKind, type ChangeRequest } from './request.ts'
import { insertRequest, insurerOn } from './store.ts'

/** What telling of a change stands on. */
export interface TellingParts {
  law: Law
  sealing: Sealing
  clock: Clock
}

/**
 * Tells the insurer of a change: it waits at the insurer's desk. Late is accepted too, the duty does not end with its term.
 * @law fz-326 ст. 16 ч. 2
 */
export async function tellChange(
  tx: Tx,
  { law, sealing, clock }: TellingParts,
  asked: { personId: string; kind: ChangeKind; answers: Record<string, string> },
  actor: Actor,
): Promise<Outcome<ChangeRequest>> {
  const { personId } = asked
  const toldOn = clock.today()
  const insurerCode = await insurerOn(tx, personId, toldOn)
  if (!insurerCode) return refused(nobodyToTell())
  const told = readTold(asked.kind, asked.answers, toldOn)
  if (!told.ok) return told
  const { on: changedOn, kind, answers } = told.value
  const requestId = newId()
  const request = { personId, requestId, insurerCode, changedOn, tellBy: tellBy(law, changedOn).on, toldOn }
  const sealed = sealing.seal(JSON.stringify({ kind, answers }), SEALED_AS, requestId)
  await asSystem(tx, actor, () => insertRequest(tx, { ...request, sealed }))
  return granted({ ...request, kind, answers, decision: null })
}
