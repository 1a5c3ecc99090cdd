import { isBefore, type Day } from '#kernel/day.ts'
import { invariant } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import type { EndingReason, Policy } from './policy.ts'
import { inForceOn, insertPolicy, policiesOf, supersedePolicy } from './store.ts'

/** Ends the policy in force of a person on the day before `from`; one that began on `from` itself was never in force. */
export async function endPolicyInForce(
  tx: Tx,
  personId: string,
  from: Day,
  because: EndingReason,
): Promise<Policy | null> {
  const standing = inForceOn(await policiesOf(tx, personId), from)
  if (!standing) return null
  if (!(await supersedePolicy(tx, personId, standing.policyId))) return null
  const ended: Policy = { ...standing, until: from.subtract({ days: 1 }), endedBecause: because }
  if (isBefore(ended.until!, ended.from)) return standing
  invariant(await insertPolicy(tx, ended, null), 'a shortened policy fits where the longer one was')
  return ended
}
