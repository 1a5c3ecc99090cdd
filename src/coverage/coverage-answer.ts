import type { Day } from '#kernel/day.ts'
import type { Reason, Words } from '#kernel/outcome.ts'
import type { Confidence, Payer } from '#law/types.ts'

/** What the person pays: nothing, nothing on a condition, all of it, or nobody knows. */
export type Verdict = 'free' | 'free_if' | 'not_covered' | 'unknown'

/** Something that must be so, or be done, for it to be free; `code` is permanent. */
export interface Condition {
  code: string
  says: Words
}

/** The longest lawful wait for a service: a term and, in days, its last day. */
export interface WaitingLimit {
  amount: number
  unit: 'working_days' | 'days' | 'hours' | 'minutes'
  /** The last day of the term when it begins today; null for hours and minutes. */
  lastOn: Day | null
  parameter: string
  because: Reason[]
}

/** The answer to "is it free for me?", with all of its reasons. */
export interface CoverageAnswer {
  answer: Verdict
  /** Who pays instead of the person, or the person; null where it is not known. */
  paidBy: Exclude<Payer, 'ask'> | null
  because: Reason[]
  conditions: Condition[]
  waitingLimit: WaitingLimit | null
  /** A service that is free in its stead. */
  insteadOf: string | null
  /** The first day of the payment that the answer rests on; null where it rests on none. */
  since: Day | null
  confidence: Confidence
  rule: 'coverage/decide'
  revision: 1
}
