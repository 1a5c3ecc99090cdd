import { validUntil } from '#policies/index.ts'
import type { PolicyToMake } from '#production/index.ts'
import type { Application } from '../application.ts'
import type { ApplicationContent } from '../content.ts'
import type { ApplicationDependencies } from '../dependencies.ts'

/** What an accepted application orders from the maker of policies. */
export const policyToMake = (
  application: Application,
  personId: string,
  enp: string,
  content: ApplicationContent,
  { law }: Pick<ApplicationDependencies, 'law'>,
): PolicyToMake => ({
  personId,
  enp,
  applicationId: application.applicationId,
  applicationNumber: application.number,
  applicant: application.applicant,
  insurerCode: application.insurerCode,
  region: application.region,
  officeId: application.officeId,
  form: application.form,
  appliedOn: application.submittedOn,
  dueOn: application.policyDueOn,
  validUntil: validUntil(law, {
    category: application.category,
    appliedOn: application.submittedOn,
    statusUntil: content.statusUntil ?? null,
  }),
})
