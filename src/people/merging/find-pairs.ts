import { logLooks } from '#access/index.ts'
import type { Actor } from '#platform/actor.ts'
import { reachRegister, type Tx } from '#platform/database.ts'
import { isLikelySame } from '../likely-same.ts'
import { selectPairs, type Pair } from './store.ts'

const COMPARED = 2000

/**
 * Pairs of the actor's own people that are likely one person, at most `limit`; everyone shown is looked at. The names that
 * the statement finds alike are compared by the rule that accepting an application uses.
 */
export async function findLikelyPairs(tx: Tx, actor: Actor, limit = 50): Promise<Pair[]> {
  if (!actor.organisation) return []
  // The statement keeps to the organisation's own people by itself; the policies would ask about each row anew.
  await reachRegister(tx)
  const pairs = (await selectPairs(tx, actor.organisation, COMPARED))
    .filter(({ one, other }) => isLikelySame({ ...one, patronymic: one.patronymic ?? undefined }, other))
    .slice(0, limit)
  const shown = new Set(pairs.flatMap(({ one, other }) => [one.personId, other.personId]))
  await logLooks(tx, actor, [...shown], 'duplicate_check')
  return pairs
}
