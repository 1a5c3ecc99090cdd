import type { ComplaintMove } from '../moves.ts'

/** The steps that are one box of words, and the move that each makes. */
export const STEPS = {
  consultation: 'consult',
  missing: 'ask_evidence',
  call: 'record_call',
  inquiry: 'ask_clinic',
  closing: 'close',
} as const satisfies Record<string, ComplaintMove>

/** The name of such a step, as its address has it. */
export type WordsStep = keyof typeof STEPS
