import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { Indicator } from './indicators.ts'

/** One input of the rating: what, whence, of which day, and whether it is invented. */
export interface RatingInput {
  value: number
  asOfOn: Day
  source: Words
  demonstration: boolean
}

/** The inputs of one insurer; an absent one is not known. */
export interface RatedInsurer {
  insurer: string
  inputs: Partial<Record<Indicator, RatingInput>>
}

/** How an indicator counts: what is better and how much it weighs. */
export interface Rule {
  id: Indicator
  better: 'more' | 'fewer'
  weight: number
}

/** An indicator of one insurer: its input, the best of the region, the points from 0 to 100. */
export interface RatingLine {
  rule: Rule
  input: RatingInput | null
  best: number | null
  points: number | null
}

/** The rating of one insurer; without a total where an input is missing. */
export interface Rating {
  insurer: string
  lines: RatingLine[]
  /** 0 to 100. */
  total: number | null
  missing: Indicator[]
  /** True where any input is invented. */
  demonstration: boolean
}

/** Rates the insurers of one region against each other, in the order given. */
export function rateRegion(insurers: readonly RatedInsurer[], rules: readonly Rule[]): Rating[] {
  const best = new Map(rules.map(rule => [rule.id, bestOf(insurers, rule)]))
  return insurers.map(({ insurer, inputs }) => {
    const lines = rules.map(rule => lineOf(rule, inputs[rule.id] ?? null, best.get(rule.id) ?? null))
    const missing = lines.filter(({ input }) => !input).map(({ rule }) => rule.id)
    return {
      insurer,
      lines,
      total: missing.length ? null : totalOf(lines),
      missing,
      demonstration: lines.some(({ input }) => input?.demonstration),
    }
  })
}

function bestOf(insurers: readonly RatedInsurer[], { id, better }: Rule): number | null {
  const values = insurers.flatMap(({ inputs }) => inputs[id]?.value ?? [])
  if (!values.length) return null
  return better === 'more' ? Math.max(...values) : Math.min(...values)
}

function lineOf(rule: Rule, input: RatingInput | null, best: number | null): RatingLine {
  return {
    rule,
    input,
    best,
    points: input && best !== null ? pointsOf(rule.better, input.value, best) : null,
  }
}

/** Points of a value against the best of the region; where the best of many is nothing, nobody has points. */
function pointsOf(better: Rule['better'], value: number, best: number): number {
  if (better === 'fewer') return roundHalfUp(100 * (best + 1), value + 1)
  return best === 0 ? 0 : roundHalfUp(100 * value, best)
}

function totalOf(lines: readonly RatingLine[]): number {
  const weights = lines.reduce((sum, { rule }) => sum + rule.weight, 0)
  return roundHalfUp(
    lines.reduce((sum, { rule, points }) => sum + rule.weight * (points ?? 0), 0),
    weights,
  )
}

/** A quotient of whole numbers, rounded half up without the error of fractions. */
const roundHalfUp = (of: number, by: number): number => Math.floor((2 * of + by) / (2 * by))
