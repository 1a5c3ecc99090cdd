import { granted, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import {
  inForceOn,
  issueCertificate,
  issuePolicy,
  policiesOf,
  type EndingReason,
  type Policy,
} from '#policies/index.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { Accepting, Effect } from './effect.ts'

/**
 * Gives a document by the law of the application's day: a temporary certificate until the policy is made, or the policy
 * itself; it takes the place of whatever is in force, which ends because of `instead`.
 * @law fz-326 ст. 46
 */
export async function makeDocument(
  tx: Tx,
  with_: ApplicationDependencies,
  { application, content, personId, on }: Accepting,
  enp: string,
  instead: EndingReason = 'replaced',
): Promise<Outcome<Effect>> {
  const { insurerCode, region, applicationId } = application
  const asked = {
    personId,
    insurerCode,
    region,
    on,
    appliedOn: application.submittedOn,
    applicationId,
    instead,
  }
  const certificates = with_.law.on(application.submittedOn).find<boolean>('temporary-certificate/issued')
  if (certificates?.value) {
    const issued = await issueCertificate(tx, with_.law, asked)
    return issued.ok ? granted({ enp, policy: issued.value, move: 'accept' }) : issued
  }
  const issued = await issuePolicy(tx, with_.law, {
    ...asked,
    enp,
    form: application.form,
    category: application.category,
    statusUntil: content.statusUntil ?? null,
  })
  return issued.ok ? granted({ enp, policy: issued.value, move: 'issue' }) : issued
}

/** The policy in force on the day of accepting, or null. */
export const standingPolicy = async (tx: Tx, { personId, on }: Accepting): Promise<Policy | null> =>
  inForceOn(await policiesOf(tx, personId), on)

/** True for a policy of the single standard, which a change of insurer or a move leaves as it is. */
export const isUniform = (policy: Policy | null): policy is Policy =>
  policy !== null && policy.form !== 'old' && policy.form !== 'certificate'
