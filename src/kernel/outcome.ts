/** Where a rule stands: the id of an act in law/acts.yaml and the place in it. */
export interface Citation {
  act: string
  at: string
}

/** One reason for an answer, in words of both languages, with its citation where the law is behind it. */
export interface Reason {
  says: Words
  act?: string
  at?: string
}

/** A text that a person reads, in the two languages of Polis. */
export interface Words {
  ru: string
  en: string
}

/**
 * One way of saying no. `code` is permanent and documented; `says` tells what happened, why and what to do next;
 * `field` names the answer it is about, as the form calls it.
 */
export interface Refusal {
  code: string
  says: Words
  because?: Citation[]
  facts?: Record<string, unknown>
  field?: string
}

/** The result of a command that may be refused: all reasons at once. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] }

/** A granted outcome. */
export const granted = <T>(value: T): Outcome<T> => ({ ok: true, value })

/** A refused outcome, with every reason. */
export const refused = <T = never>(...refusals: Refusal[]): Outcome<T> => ({ ok: false, refusals })

/** Throws a bug where a condition that the code relies on does not hold. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`)
}
