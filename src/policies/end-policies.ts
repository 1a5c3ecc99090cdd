import { isAfter, type Day } from '#kernel/day.ts'
import { invariant } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import type { EndingReason } from './policy.ts'
import { endPolicyInForce } from './replace-policy.ts'
import { policiesOf, supersedePolicy } from './store.ts'

/** Leaves no policy in force after a day: the one in force ends with it, what was written for later days is superseded. */
export async function endPolicies(
  tx: Tx,
  personId: string,
  until: Day,
  because: EndingReason,
): Promise<void> {
  const later = (await policiesOf(tx, personId)).filter(({ from }) => isAfter(from, until))
  for (const { policyId } of later)
    invariant(await supersedePolicy(tx, personId, policyId), 'the insurance of the person is locked')
  await endPolicyInForce(tx, personId, until.add({ days: 1 }), because)
}
