import { issueCard, type IssueCardParts } from '#cards/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { inForceOn, policiesOf } from '#policies/index.ts'
import { demoPeople } from './store.ts'

const MOST = 6

/**
 * Makes chip cards for some holders of plastic policies, as on the day of the policy: a later surname differs from the chip.
 * Their codes are told to nobody; the others have no card yet, so that a clerk can make one with its sheet of codes.
 */
export async function makeCards(tx: Tx, parts: IssueCardParts, today: Day): Promise<void> {
  const holders = (await demoPeople(tx, today)).filter(({ form }) => form === 'plastic').slice(0, MOST)
  for (const { personId } of holders) {
    const policy = inForceOn(await policiesOf(tx, personId), today)
    if (policy?.form === 'plastic') await issueCard(tx, parts, { personId, on: policy.from })
  }
}
