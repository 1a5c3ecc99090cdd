import type { Refusal, Words } from '#kernel/outcome.ts'

/** A number that is not right: every refusal, and all of them in one text. */
export interface NotValid {
  valid: false
  refusals: Refusal[]
  reason: Words
}

/** What checking a number answers: its parts in their normal form, or why it is not right. */
export type Checked<T extends object> = ({ valid: true } & T) | NotValid

/** The negative answer of a check, with every reason. */
export const notValid = (refusals: Refusal[]): NotValid => ({
  valid: false,
  refusals,
  reason: {
    ru: refusals.map(refusal => refusal.says.ru).join(' '),
    en: refusals.map(refusal => refusal.says.en).join(' '),
  },
})
