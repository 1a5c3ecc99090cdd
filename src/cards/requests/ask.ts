import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { CardKey, CardRequest, RequestKind } from '../card.ts'
import { waysOut, type Difference } from '../desk/differences.ts'
import { alreadyAsked, nothingDiffers } from '../refusals.ts'
import { insertRequest } from './store.ts'

/**
 * Keeps what a clinic asks the insurer for, or that it corrected its own record; refused where nothing of the kind differs,
 * or the same was asked for on the day (POL-21, RPL-09).
 */
export async function askFor(
  tx: Tx,
  actor: Actor,
  asked: { card: CardKey; kind: RequestKind; differences: readonly Difference[]; on: Day },
): Promise<Outcome<CardRequest>> {
  const { personId, cardId } = asked.card
  const way = waysOut(asked.differences).find(({ kind }) => kind === asked.kind)
  if (!way) return refused(nothingDiffers())
  const request: CardRequest = {
    personId,
    cardId,
    requestId: newId(),
    kind: way.kind,
    fields: way.fields,
    who: actor.name,
    askedOn: asked.on,
    answer: null,
  }
  const kept = await insertRequest(tx, { ...request, organisation: actor.organisation ?? null })
  return kept ? granted(request) : refused(alreadyAsked())
}
