import { isWithin, type Day } from '#kernel/day.ts'

/** Why a spell of insurance began. */
export const OPENING_REASONS = [
  'first_choice',
  'change_of_wish',
  'move',
  'contract_ended',
  'return_from_service',
  'newborn',
] as const
export type OpeningReason = (typeof OPENING_REASONS)[number]

/** Why a spell of insurance ended. */
export const CLOSING_REASONS = [
  'change_of_insurer',
  'death',
  'military_service',
  'loss_of_status',
  'status_ended',
  'error',
] as const
export type ClosingReason = (typeof CLOSING_REASONS)[number]

/** The days on which one insurer insures a person. */
export interface Spell {
  personId: string
  spellId: string
  insurerCode: string
  /** The region whose territorial programme the person has. */
  region: string
  from: Day
  /** The last day; null while it lasts. */
  until: Day | null
  openedBecause: OpeningReason
  /** The day of the application that opened it, where that was earlier than the first day. */
  appliedOn?: Day | null
  closedBecause: ClosingReason | null
}

/** The spell that covers a day, or null. */
export const covering = (spells: readonly Spell[], on: Day): Spell | null =>
  spells.find(({ from, until }) => isWithin(on, from, until)) ?? null
