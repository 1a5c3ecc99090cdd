import { isBefore, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Law } from '#law/types.ts'
import type { Tx } from '#platform/database.ts'
import type { Policy } from './policy.ts'
import { insertPolicy, policiesOf } from './store.ts'

/**
 * Puts the policy back in force that was suspended on military service; null where it was given back by the law of the
 * day on which it ended, or is of the old style, or its date has passed: then it is made anew.
 * @law fz-326 ст. 49.1
 */
export async function resumePolicy(
  tx: Tx,
  law: Law,
  asked: { personId: string; on: Day; applicationId: string },
): Promise<Policy | null> {
  const { personId, on } = asked
  const last = (await policiesOf(tx, personId))[0]
  if (!last?.until || last.endedBecause !== 'surrendered') return null
  const isSuspended = law.on(last.until).find<string>('military/suspension')?.value === 'suspended'
  const isOver = last.validUntil !== null && isBefore(last.validUntil, on)
  if (!isSuspended || isOver || last.form === 'old' || last.form === 'certificate') return null
  const resumed: Policy = { ...last, policyId: newId(), from: on, until: null, endedBecause: null }
  return (await insertPolicy(tx, resumed, asked.applicationId)) ? resumed : null
}
