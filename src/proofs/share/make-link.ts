import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { notAChoice, notInsured } from '../refusals.ts'
import { leastFacts, type ShareDependencies } from './least-facts.ts'
import { hashSecret, newSecret, SHARE_DAYS, SHARE_PURPOSES } from './share-link.ts'
import { insertLink } from './store.ts'

/** What a person chose, as the form sent it. */
export interface LinkToMake {
  purpose: string
  days: string
}

/** Makes a link that shows the least data of a person, and answers its secret, which is kept nowhere. */
export async function makeLink(
  tx: Tx,
  with_: ShareDependencies,
  personId: string,
  asked: LinkToMake,
): Promise<Outcome<string>> {
  const purpose = SHARE_PURPOSES.find(one => one === asked.purpose)
  const days = SHARE_DAYS.find(one => String(one) === asked.days)
  if (!purpose || !days)
    return refused(...(purpose ? [] : [notAChoice('purpose')]), ...(days ? [] : [notAChoice('days')]))
  const facts = await leastFacts(tx, with_, personId)
  if (!facts?.insured) return refused(notInsured())
  const secret = newSecret()
  const madeAt = with_.clock.now()
  const expiresAt = madeAt.add({ hours: 24 * days })
  await insertLink(tx, {
    personId,
    linkId: newId(),
    secretHash: hashSecret(secret),
    purpose,
    madeAt,
    expiresAt,
  })
  return granted(secret)
}
