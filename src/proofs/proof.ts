import type { Day } from '#kernel/day.ts'
import type { Form } from '#policies/index.ts'

/** How many days a proof lives at most: our choice, no act knows such a proof. */
export const PROOF_DAYS = 30

/** A proof with fewer days than this left is made anew when it is shown: our choice. */
export const FRESH_DAYS = 10

/** What a proof says of a person; it holds what a registrar compares with an identity document, and nothing more. */
export interface Cover {
  personId: string
  policyId: string
  spellId: string
  form: Form
  /** 16 digits, or 9 of a temporary certificate. */
  number: string
  /** Surname and initials. */
  name: string
  birthDate: Day
  insurerCode: string
  region: string
  /** The last day of a right that is limited in time. */
  lastDay: Day | null
}

/** A proof that was signed. */
export interface IssuedProof {
  proofId: string
  keyGeneration: number
  issuedAt: Temporal.Instant
  expiresAt: Temporal.Instant
}
