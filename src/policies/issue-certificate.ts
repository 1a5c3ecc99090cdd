import { randomInt } from 'node:crypto'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { Tx } from '#platform/database.ts'
import type { EndingReason, Policy } from './policy.ts'
import { anotherInForce, certificatesNotIssued } from './refusals.ts'
import { endPolicyInForce } from './replace-policy.ts'
import { claimPolicyNumber, insertPolicy } from './store.ts'

/**
 * Issues a temporary certificate with a 9-digit number: it replaces the policy in force and is valid for the working days
 * that the law of the application's day gives. Refused on days when certificates are not issued.
 * @law fz-326 ст. 46
 */
export async function issueCertificate(
  tx: Tx,
  law: Law,
  asked: {
    personId: string
    insurerCode: string
    region: string
    on: Day
    /** The day whose law decides, where the application is older than the certificate. */
    appliedOn?: Day
    applicationId: string
    /** Why what is in force ends; `replaced` where not said. */
    instead?: EndingReason
  },
): Promise<Outcome<Policy>> {
  const ofDay = law.on(asked.appliedOn ?? asked.on)
  const issued = ofDay.find<boolean>('temporary-certificate/issued')
  if (!issued?.value) return refused(certificatesNotIssued(ofDay.day, issued))
  const term = ofDay.value<number>('temporary-certificate/term')
  await endPolicyInForce(tx, asked.personId, asked.on, asked.instead ?? 'replaced')
  const policyId = newId()
  const certificate: Policy = {
    personId: asked.personId,
    policyId,
    form: 'certificate',
    series: null,
    number: await claimCertificateNumber(tx, asked.personId, policyId),
    insurerCode: asked.insurerCode,
    region: asked.region,
    from: asked.on,
    until: null,
    validUntil: law.calendar.addWorkingDays(asked.on, term.value, asked.region),
    endedBecause: null,
  }
  return (await insertPolicy(tx, certificate, asked.applicationId))
    ? granted(certificate)
    : refused(anotherInForce(asked.on))
}

async function claimCertificateNumber(tx: Tx, personId: string, policyId: string): Promise<string> {
  for (;;) {
    const number = String(randomInt(100_000_000, 1_000_000_000))
    if (await claimPolicyNumber(tx, { kind: 'certificate', number, personId, policyId })) return number
  }
}
