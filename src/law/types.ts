import type { Day } from '#kernel/day.ts'
import type { Citation, Words } from '#kernel/outcome.ts'
import type { Programme, Service } from './programme-types.ts'

export type * from './programme-types.ts'

/** How well a value is known: A text of the act or an official page seen; B reliable second hand; C weak or conflicting; K general knowledge; U searched, not confirmed. */
export type Confidence = 'A' | 'B' | 'C' | 'K' | 'U'

/** An act that the law files cite, from law/acts.yaml. */
export interface Act {
  id: string
  /** law, decree, order, letter, source (one of the two source documents) … */
  kind: string
  number: string
  /** The day it is dated; null where it was not seen. */
  date: Day | null
  title: Words
  /** How its wording was read: from which public page, or "not seen". */
  read: string
  confidence: Confidence
}

/** One value of a parameter and the days on which it holds (`until` included, absent while it still holds). */
export interface DatedValue<T = unknown> {
  from: Day
  until: Day | null
  value: T
  source: Citation[]
  confidence: Confidence
  /** What a reader must know: a choice made, a date inferred, a source that disagrees. */
  note: Words | null
}

/** A question the law answers: law/parameters/<topic>/<name>.yaml. */
export interface Parameter {
  /** `<topic>/<name>`, the path below law/parameters without the ending. */
  id: string
  question: Words
  /** What a value is: working_days, days, months, years, flag, word, words, record … (VALUE_SHAPES of value-shapes.ts). */
  unit: string
  /** Requirement statements it serves, as in the statements of the source documents. */
  serves: string[]
  /** The variant keys in use, e.g. `region`, `channel`; empty where the answer is one for all. */
  keys: string[]
  variants: ParameterVariant[]
  /** Where sources disagree, and how the choice was made. */
  disagreements: { says: Words; sources: Citation[] }[]
}

/** The timeline of one variant; `key` is empty for the general rule, e.g. `{ region: '77' }` for a regional one. */
export interface ParameterVariant {
  key: Record<string, string>
  timeline: DatedValue[]
  /** Days for which no value is known, declared so that the gap is not an error. */
  gaps: { from: Day; until: Day | null; says: Words }[]
}

/** The answer of the law of a day. */
export interface Answer<T> extends DatedValue<T> {
  parameter: string
}

/** The law of one day. */
export interface LawOfDay {
  readonly day: Day
  /**
   * The value of a parameter on the day, the most particular variant for the keys; throws where the parameter does not
   * exist; null where the law of that day has no answer (before it, after it, or a declared gap).
   */
  find<T>(parameter: string, keys?: Record<string, string>): Answer<T> | null
  /** As `find`, but throws where there is no answer: for parameters that cover every day Polis works on (from 2011-01-01). */
  value<T>(parameter: string, keys?: Record<string, string>): Answer<T>
}

/** A document that an application of a category needs: any one of the codes satisfies it. */
export interface DocumentRequirement {
  anyOf: string[]
  need: 'required' | 'if_available' | 'optional'
  because: Citation[]
  confidence: Confidence
  says: Words
}

/** The working-day calendar of Russia; a region may have its own days off. */
export interface WorkingCalendar {
  isWorkingDay(on: Day, region?: string): boolean
  /** The nth working day after `from` (n ≥ 0; 0 gives `from` itself): terms run from the next day. */
  addWorkingDays(from: Day, n: number, region?: string): Day
  /** Working days in (from, until]. */
  workingDaysBetween(from: Day, until: Day, region?: string): number
  /** False for the years known by statutory holidays alone. */
  isFullyKnown(year: number): boolean
}

/** Everything that law/ holds, validated. */
export interface Law {
  acts: ReadonlyMap<string, Act>
  parameters: ReadonlyMap<string, Parameter>
  /** What people ask for at a clinic, by id. */
  services: ReadonlyMap<string, Service>
  /** The programmes that the services rest on, by year and region. */
  programmes: readonly Programme[]
  calendar: WorkingCalendar
  on(day: Day): LawOfDay
  /** The document list of a category, age in full years and day; null where the law has no list for them. */
  documents(
    category: string,
    on: Day,
    age: number,
    extra: { representative: boolean },
  ): DocumentRequirement[] | null
  /** Every file of law/ with its SHA-256, for the append-only store of wordings. */
  files: readonly { path: string; sha256: string; text: string }[]
  /** The list of the files that decide something, kept like a file: a decision names all of them by its hash. */
  edition: { path: string; sha256: string; text: string }
}
