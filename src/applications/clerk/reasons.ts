/** Why a clerk sends an application back or refuses it: the code is kept with the event for good. */
export const REASONS = {
  return: ['photo_unreadable', 'document_missing', 'answers_differ', 'representative_unclear', 'other'],
  refuse: ['not_insurable', 'insured_already', 'filed_twice', 'document_not_valid', 'other'],
} as const

/** The two ways of saying no. */
export type TurnDown = keyof typeof REASONS

const KNOWN: ReadonlySet<string> = new Set(Object.values(REASONS).flat())

/** True where the words for a reason are in the texts of the desk. */
export const isReason = (code: string): boolean => KNOWN.has(code)
