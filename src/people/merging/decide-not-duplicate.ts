import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { insertNotADuplicate } from './store.ts'

/**
 * Keeps that a clerk compared a record with others and found them to be other people: the pairs are not asked about again.
 * Saying it twice changes nothing.
 */
export async function decideNotDuplicate(
  tx: Tx,
  asked: { personId: string; otherIds: readonly string[] },
  actor: Actor,
): Promise<void> {
  const others = asked.otherIds.filter(otherId => otherId !== asked.personId)
  if (!others.length) return
  const pairs = others.map(otherId => [asked.personId, otherId] as const)
  await asSystem(tx, actor, () => insertNotADuplicate(tx, pairs, actor.accountId ?? null))
}
