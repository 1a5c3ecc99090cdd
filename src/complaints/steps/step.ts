import type { ComplaintMove } from '../moves.ts'

/** The steps that a fund and a clinic make by one form each. */
export const STEPS = [
  'take',
  'consult',
  'inspect',
  'go_on',
  'extend',
  'ask_evidence',
  'ask_clinic',
  'answer_inquiry',
  'sign_act',
  'decide',
  'refuse',
  'record_payment',
  'decide_appeal',
  'appeal_by_clinic',
  'review_clinic_appeal',
  'close',
] as const satisfies readonly ComplaintMove[]
export type Step = (typeof STEPS)[number]

/** True where a word of an address is a step. */
export const isStep = (word: string | undefined): word is Step => STEPS.some(step => step === word)

/** The name under which a step sends its text; null where it has none. */
export const TEXT_OF: Record<Step, 'words' | 'question' | 'answer' | 'reason' | null> = {
  take: null,
  consult: 'words',
  inspect: null,
  go_on: null,
  extend: null,
  ask_evidence: 'words',
  ask_clinic: 'question',
  answer_inquiry: 'answer',
  sign_act: null,
  decide: 'words',
  refuse: 'words',
  record_payment: null,
  decide_appeal: 'words',
  appeal_by_clinic: 'reason',
  review_clinic_appeal: 'words',
  close: 'words',
}

/** Steps whose letter is shown before it is sent. */
export const isDecision = (step: Step): boolean =>
  ['decide', 'refuse', 'decide_appeal', 'review_clinic_appeal'].includes(step)

/** Steps that say what was found about the money. */
export const asksAboutMoney = (step: Step): boolean => ['decide', 'refuse', 'decide_appeal'].includes(step)

/** Steps that may add lines to the act. */
export const asksForAct = (step: Step): boolean => step === 'sign_act' || step === 'decide_appeal'

/** What the law asks about the money and an expert answers by a tick; what is not ticked is not known. */
export const FOUND = [
  'conditionsMet',
  'prescribed',
  'referral',
  'emergency',
  'ownWish',
  'noReferral',
  'didNotWait',
] as const

/** So many lines of an act a form has. */
export const ACT_LINES = 3
