import type { Day } from '#kernel/day.ts'

/** Every form a policy has had; a temporary certificate is the policy in force until the policy itself is made. */
export const FORMS = ['old', 'certificate', 'paper', 'plastic', 'universal_card', 'digital'] as const
export type Form = (typeof FORMS)[number]

/** The forms that a person may ask for. */
export type ChosenForm = Exclude<Form, 'old' | 'certificate'>

/** Why a policy is no longer in force. */
export type EndingReason =
  | 'replaced'
  | 'expired'
  | 'lost'
  | 'surrendered'
  | 'death'
  | 'loss_of_status'
  | 'error'

/** A policy of a person, in force from a day until it is replaced. */
export interface Policy {
  personId: string
  policyId: string
  form: Form
  series: string | null
  /** 16 digits (ENP), 9 digits for a certificate, up to 20 characters for an old policy. */
  number: string
  insurerCode: string | null
  region: string
  from: Day
  /** The last day in force; null while nothing has replaced it. */
  until: Day | null
  /** The last day printed on it; null where it is without limit. */
  validUntil: Day | null
  endedBecause: EndingReason | null
}
