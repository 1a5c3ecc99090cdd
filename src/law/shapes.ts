import { z } from 'zod'
import { isBefore, parseDay } from '#kernel/day.ts'

/** A day written `2017-05-29`. */
export const dayShape = z.string().transform((text, context) => {
  const day = parseDay(text)
  if (day) return day
  context.addIssue({ code: 'custom', message: `"${text}" is not a day (YYYY-MM-DD)` })
  return z.NEVER
})

/** The same text in Russian and English. */
export const wordsShape = z.strictObject({ ru: z.string().min(1), en: z.string().min(1) })

/** A place in an act of acts.yaml. */
const citationShape = z.strictObject({ act: z.string().min(1), at: z.string().min(1) })

/** At least one citation: no value stands without a source. */
export const sourcesShape = z.array(citationShape).min(1, 'names no source')

/** A: the act's text seen; B: reliable second hand; C: weak or conflicting; K: general knowledge; U: not confirmed. */
export const confidenceShape = z.enum(['A', 'B', 'C', 'K', 'U'])

/** First and last day of a period, the last one included; null where it is open. */
export const periodShape = { from: dayShape, until: dayShape.nullable() }

/** True where a period does not end before it begins. */
export const isPeriod = ({ from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate | null }) =>
  until === null || !isBefore(until, from)

/** What is said of a period that ends before it begins. */
export const notPeriod = { error: 'ends before it begins' }
