import type { LawOfDay } from '#law/types.ts'
import { OFFICE_SERVICES, type Office, type OfficeService } from '../office.ts'

/** What the law of a day lets any office of a region give out. */
export function lawfulServices(law: LawOfDay, region: string): ReadonlySet<OfficeService> {
  const forms = law.find<string[]>('policy/forms', { region })?.value ?? []
  const certificate = law.find<boolean>('temporary-certificate/issued')?.value === true
  return new Set(
    OFFICE_SERVICES.filter(service => (service === 'certificate' ? certificate : forms.includes(service))),
  )
}

/** What an office gives out on the day: what it is equipped for and the law of the day knows; null where nothing is known of it. */
export function issuedAt(office: Office, law: LawOfDay): OfficeService[] | null {
  const lawful = lawfulServices(law, office.region)
  return office.issues && office.issues.filter(service => lawful.has(service))
}
