import type { Words } from '#kernel/outcome.ts'
import type { Place } from './offices/place.ts'

/** What an office may give out or help with: policies on paper and plastic, the temporary certificate, the digital policy. */
export const OFFICE_SERVICES = ['paper', 'plastic', 'certificate', 'digital'] as const
/** One of OFFICE_SERVICES. */
export type OfficeService = (typeof OFFICE_SERVICES)[number]

/** A place where an insurer receives people. */
export interface Office {
  /** `register-77012` for the address of the register, a name of its own for any other. */
  id: string
  insurer: string
  /** The region where it lies. */
  region: string
  address: string
  /** Null where no source gives them. */
  hours: Words | null
  /** Null where no source gives one: the number is on the policy. */
  phone: string | null
  /** What it is equipped for, whatever the law of the day; null where no source says. */
  issues: readonly OfficeService[] | null
  /** Where it stands; null where not even its town is known to us. */
  place: Place | null
  /** True for an invented office: the register knows one address an insurer. */
  demonstration: boolean
}
