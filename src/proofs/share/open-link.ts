import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { linkOver } from '../refusals.ts'
import { leastFacts, type ShareDependencies } from './least-facts.ts'
import { hashSecret, type LeastFacts } from './share-link.ts'
import { insertOpening, linkOfSecret } from './store.ts'

/** Opens a link by its secret: the opening is written in the transaction that shows the facts, or nothing is shown. */
export const openLink = (
  tx: Tx,
  with_: ShareDependencies,
  actor: Actor,
  secret: string,
): Promise<Outcome<LeastFacts>> =>
  asSystem(tx, actor, async () => {
    const link = await linkOfSecret(tx, hashSecret(secret))
    if (!link) return refused<LeastFacts>(linkOver())
    const opening = { ...link, openingId: newId(), openedAt: with_.clock.now() }
    if (!(await insertOpening(tx, opening))) return refused<LeastFacts>(linkOver())
    const facts = await leastFacts(tx, with_, link.personId)
    return facts ? granted(facts) : refused<LeastFacts>(linkOver())
  })
