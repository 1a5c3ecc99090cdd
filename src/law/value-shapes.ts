import { z } from 'zod'

const count = z.int().min(0)
const TERM_UNITS = ['working_days', 'days', 'hours', 'minutes'] as const

/** A term whose unit is part of the value, because the law changed the unit too. */
export interface Term {
  amount: number
  unit: (typeof TERM_UNITS)[number]
}

/** What a value of each unit must be. */
export const VALUE_SHAPES = {
  working_days: count,
  days: count,
  months: count,
  years: count,
  number: count,
  kopecks: count,
  /** Per cent of the base, e.g. 5.1. */
  percent: z.number().min(0),
  flag: z.boolean(),
  word: z.string().min(1),
  words: z.array(z.string().min(1)),
  /** A day of any year, `11-01`. */
  month_day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'is not a month and a day (MM-DD)'),
  term: z.strictObject({ amount: count, unit: z.enum(TERM_UNITS) }),
  /** The id of an act in acts.yaml. */
  act: z.string().min(1),
  record: z.record(z.string(), z.unknown()),
} satisfies Record<string, z.ZodType>

/** A unit of VALUE_SHAPES. */
export type Unit = keyof typeof VALUE_SHAPES
