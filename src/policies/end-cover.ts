import { endInsurance, type ClosingReason, type Spell } from '#insurance/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { endPolicies } from './end-policies.ts'
import type { EndingReason } from './policy.ts'

/** Why insurance ends without another insurer taking over, and the policy with it. */
type EndReason = Exclude<ClosingReason, 'change_of_insurer'>

/** Ends insurance and policy together, with the last day of both: by death, by the loss of the status that gave the right. */
export async function endCover(
  tx: Tx,
  asked: { personId: string; until: Day; because: EndReason; applicationId?: string },
): Promise<Outcome<Spell>> {
  const ended = await endInsurance(tx, asked)
  if (ended.ok) await endPolicies(tx, asked.personId, asked.until, POLICY_ENDS[asked.because])
  return ended
}

/** The insurance rests and the policy is given back or suspended, on military service (RPL-10). */
export const suspendCover = (
  tx: Tx,
  asked: { personId: string; until: Day; applicationId?: string },
): Promise<Outcome<Spell>> => endCover(tx, { ...asked, because: 'military_service' })

const POLICY_ENDS: Record<EndReason, EndingReason> = {
  death: 'death',
  military_service: 'surrendered',
  loss_of_status: 'loss_of_status',
  status_ended: 'expired',
  error: 'error',
}
