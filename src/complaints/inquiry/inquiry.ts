import type { Day } from '#kernel/day.ts'

/** A request to the clinic. */
export interface Inquiry {
  inquiryId: string
  clinicCode: string
  askedOn: Day
  dueOn: Day
  /** How often the clinic was reminded after the term. */
  reminders: number
  remindedOn: Day | null
  question: string
  answer: string | null
  answeredOn: Day | null
  /** The day of the answer, or of going on without one. */
  endedOn: Day | null
}
