import type { Day } from '#kernel/day.ts'

/** Where a card is: the person comes first, as in every key of the database. */
export interface CardKey {
  personId: string
  cardId: string
}

/** A plastic policy with a chip, as the register knows it; what the chip says is read by a reader. */
export interface Card extends CardKey {
  /** Twelve digits on its back. */
  serial: string
  policyId: string
  issuedOn: Day
  /** When the first right PIN was entered; null before. */
  activatedAt: Temporal.Instant | null
}

/** What the desk of a clinic asks for, or did itself. */
export const REQUEST_KINDS = [
  'replace_card',
  'rewrite_insurer',
  'correct_register',
  'clinic_corrected',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** What the insurer did about a request, or found that nothing is needed. */
export const REQUEST_ANSWERS = [
  'card_replaced',
  'insurer_written',
  'register_corrected',
  'nothing_needed',
] as const
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number]

/** A request of a clinic about a card. */
export interface CardRequest extends CardKey {
  requestId: string
  kind: RequestKind
  /** What differs. */
  fields: string[]
  who: string
  askedOn: Day
  /** What the insurer did; null while it has said nothing. */
  answer: { done: RequestAnswer; who: string; on: Day } | null
}

/** True where the insurer still has to do something: a clinic that corrected its own record asks for nothing. */
export const isOpen = ({ kind, answer }: Pick<CardRequest, 'kind' | 'answer'>): boolean =>
  answer === null && kind !== 'clinic_corrected'
