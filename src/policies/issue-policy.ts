import { earlier, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { Tx } from '#platform/database.ts'
import type { ChosenForm, EndingReason, Policy } from './policy.ts'
import { anotherInForce, formNotIssued } from './refusals.ts'
import { endPolicyInForce } from './replace-policy.ts'
import { insertPolicy } from './store.ts'

/** What a policy is issued for. */
export interface PolicyToIssue {
  personId: string
  enp: string
  form: ChosenForm
  insurerCode: string
  region: string
  category: string
  /** The last day of a status limited in time, where the category has one. */
  statusUntil: Day | null
  on: Day
  /** The day whose law fixes the form and the validity: the day of the application. */
  appliedOn: Day
  applicationId: string
  /** Why what is in force ends; `replaced` where not said. */
  instead?: EndingReason
}

/**
 * Issues a policy under the person's ENP in place of whatever was in force (an old policy, a certificate).
 * Refused where the law of the application's day had no such form.
 * @law fz-326 ст. 45, 46
 */
export async function issuePolicy(tx: Tx, law: Law, asked: PolicyToIssue): Promise<Outcome<Policy>> {
  const forms = law.on(asked.appliedOn).find<string[]>('policy/forms', { region: asked.region })
  if (!forms?.value.includes(asked.form)) return refused(formNotIssued(asked.form, asked.appliedOn, forms))
  await endPolicyInForce(tx, asked.personId, asked.on, asked.instead ?? 'replaced')
  const policy: Policy = {
    personId: asked.personId,
    policyId: newId(),
    form: asked.form,
    series: null,
    number: asked.enp,
    insurerCode: asked.insurerCode,
    region: asked.region,
    from: asked.on,
    until: null,
    validUntil: validUntil(law, asked),
    endedBecause: null,
  }
  return (await insertPolicy(tx, policy, asked.applicationId))
    ? granted(policy)
    : refused(anotherInForce(asked.on))
}

/**
 * The last day printed on a policy, or null without limit: by the category and the law of the application's day, never
 * beyond the status itself.
 * @law rules-158n, rules-108n
 */
export function validUntil(
  law: Law,
  asked: Pick<PolicyToIssue, 'category' | 'appliedOn' | 'statusUntil'>,
): Day | null {
  const rule =
    law.on(asked.appliedOn).find<string>('policy/validity', { category: asked.category })?.value ??
    'unlimited'
  if (rule === 'unlimited') return null
  if (rule === 'status_end') return asked.statusUntil
  const end = yearEnd(law, asked.appliedOn)
  return asked.statusUntil ? earlier(end, asked.statusUntil) : end
}

/** 31 December of the year of the application, or of the next one from the day of the year that the law names. */
function yearEnd(law: Law, appliedOn: Day): Day {
  const turn = law.on(appliedOn).find<string>('policy/next-year-from')?.value
  const isLate = turn !== undefined && appliedOn.toString().slice(5) >= turn
  return Temporal.PlainDate.from({ year: appliedOn.year + (isLate ? 1 : 0), month: 12, day: 31 })
}
