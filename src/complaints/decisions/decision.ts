import type { Day } from '#kernel/day.ts'

/** Why no money is returned: the grounds of complaint/no-refund-if, and what shows in the facts of a case. */
export const NO_REFUND_REASONS = [
  'clinic_outside_chi',
  'own_wish',
  'no_referral_or_indication',
  'did_not_wait_the_term',
  'not_in_programme',
  'condition_not_met',
  'not_known',
  'not_proved',
] as const
export type NoRefundReason = (typeof NO_REFUND_REASONS)[number]

/** Why a complaint is refused: no money is due, or the inspection found nothing. */
export const REFUSAL_REASONS = [...NO_REFUND_REASONS, 'no_defect'] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** Who decides: who handles the case, the fund, the federal fund, or the fund on the clinic's appeal. */
export type DecisionLevel = 'handler' | 'fund' | 'federal' | 'clinic_appeal'

/** What was decided: for the person, against them, that the earlier decision stands, or that it is undone. */
export type DecisionVerdict = 'upheld' | 'refused' | 'stands' | 'overturned'

/** A decision on a complaint; sums in kopecks. */
export interface ComplaintDecision {
  decisionId: string
  decisionNo: number
  level: DecisionLevel
  verdict: DecisionVerdict
  reason: RefusalReason | null
  refundKopecks: number
  /** Null where a fine is due and its sum is not known; zero where none is due. */
  fineKopecks: number | null
  fineCode: string | null
  /** The receipts that prove the sum. */
  receipts: string[]
  /** The kept decisions of the rules behind it. */
  keptDecisions: string[]
  decidedByName: string
  organisation: string | null
  decidedOn: Day
}

/** One line of an expert's act; a null code says that no defect was found. */
export interface Finding {
  findingId: string
  code: string | null
  signedByName: string
  signedOn: Day
}
