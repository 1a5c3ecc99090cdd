import type { Day } from '#kernel/day.ts'
import type { Need } from '#law/types.ts'

/** What is known of the person, the place and the way; whatever is left out is not known. */
export interface CoverageFacts {
  on: Day
  /** Where the help is wanted: two digits of the territorial fund. */
  region: string
  /** Where the person is insured. */
  insuredRegion?: string
  /** False for somebody without insurance. */
  insured?: boolean
  /** False where the policy exists and is not at hand. */
  policyAtHand?: boolean
  /** Full years on the day. */
  age?: number
  /** The age reached in the calendar year of the day, by which check-ups are counted. */
  ageOfYear?: number
  sex?: 'f' | 'm'
  pregnant?: boolean
  emergency?: boolean
  referral?: boolean
  prescribed?: boolean
  /** True for a clinic that does not work for this insurance. */
  outside?: boolean
  /** True for a private clinic that is said to work for this insurance. */
  privateInSystem?: boolean
  /** What the person says of the needs of a payment. */
  tells?: Need[]
}
