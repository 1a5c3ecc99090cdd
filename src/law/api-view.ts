import type { Day } from '#kernel/day.ts'
import type { Citation, Words } from '#kernel/outcome.ts'
import { findValue } from './parameter.ts'
import type { Confidence, DatedValue, Law, Parameter, ParameterVariant } from './types.ts'

/** A place in an act, with what the act is; days are ISO texts here and below. */
export interface SourceView extends Citation {
  number: string
  date: string | null
  title: Words
}

/** One dated value of a parameter. */
export interface ValueView {
  from: string
  until: string | null
  value: unknown
  confidence: Confidence
  note: Words | null
  sources: SourceView[]
}

/** The timeline of one variant and what it says on the day asked about. */
export interface VariantView {
  key: Record<string, string>
  answer: ValueView | null
  timeline: ValueView[]
  gaps: { from: string; until: string | null; says: Words }[]
}

/** A parameter in a list, with its answer on the day; null where it has none without keys. */
export interface ParameterSummary {
  id: string
  question: Words
  unit: string
  serves: string[]
  keys: string[]
  on: string
  answer: ValueView | null
}

/** A parameter whole: the answer of the day for the keys, every timeline, and where sources disagree. */
export interface ParameterView extends ParameterSummary {
  asked: Record<string, string>
  variants: VariantView[]
  disagreements: { says: Words; sources: SourceView[] }[]
}

/** The JSON of a parameter on a day; null where there is no such parameter. */
export function parameterView(
  law: Law,
  id: string,
  on: Day,
  asked: Record<string, string> = {},
): ParameterView | null {
  const parameter = law.parameters.get(id)
  if (!parameter) return null
  return {
    ...summary(law, parameter, on, asked),
    asked,
    variants: parameter.variants.map(variant => variantView(law, parameter, variant, on)),
    disagreements: parameter.disagreements.map(({ says, sources }) => ({
      says,
      sources: sourceViews(law, sources),
    })),
  }
}

/** The JSON of all parameters on a day, in the order of their ids. */
export const parameterList = (law: Law, on: Day): ParameterSummary[] =>
  [...law.parameters.values()].map(parameter => summary(law, parameter, on, {}))

const summary = (
  law: Law,
  parameter: Parameter,
  on: Day,
  asked: Record<string, string>,
): ParameterSummary => ({
  id: parameter.id,
  question: parameter.question,
  unit: parameter.unit,
  serves: parameter.serves,
  keys: parameter.keys,
  on: on.toString(),
  answer: answerView(law, parameter, on, asked),
})

const variantView = (law: Law, parameter: Parameter, variant: ParameterVariant, on: Day): VariantView => ({
  key: variant.key,
  answer: answerView(law, parameter, on, variant.key),
  timeline: variant.timeline.map(value => valueView(law, value)),
  gaps: variant.gaps.map(({ from, until, says }) => ({
    from: from.toString(),
    until: until?.toString() ?? null,
    says,
  })),
})

function answerView(law: Law, parameter: Parameter, on: Day, keys: Record<string, string>): ValueView | null {
  const value = findValue(parameter, on, keys)
  return value && valueView(law, value)
}

const valueView = (law: Law, { from, until, value, confidence, note, source }: DatedValue): ValueView => ({
  from: from.toString(),
  until: until?.toString() ?? null,
  value,
  confidence,
  note,
  sources: sourceViews(law, source),
})

const sourceViews = (law: Law, citations: readonly Citation[]): SourceView[] =>
  citations.map(({ act: id, at }) => {
    const act = law.acts.get(id)
    if (!act) throw new Error(`The act ${id} is cited but not in law/acts.yaml`)
    return { act: id, at, number: act.number, date: act.date?.toString() ?? null, title: act.title }
  })
