import type { Day } from '#kernel/day.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Database } from '#platform/database.ts'
import type { Card, CardProof, CardProofs } from '#policies/index.ts'

/** Who signs the proofs of papers; absent where the papers carry none, as in tests of a desk alone. */
export interface PaperProofs {
  proofs?: Pick<CardProofs, 'of'>
}

/** The signed proof that a paper about a card carries, whoever prints it; null where there is none. */
export async function paperProof(
  { database, proofs }: PaperProofs & { database: Database },
  card: Card,
  on: Day,
  actor: Actor,
): Promise<CardProof | null> {
  if (!proofs) return null
  return database.transact(actor, tx => asSystem(tx, actor, () => proofs.of(tx, card, on)))
}
