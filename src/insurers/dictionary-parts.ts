import { z } from 'zod'
import { parseDay } from '#kernel/day.ts'

/** A text of exactly so many digits. */
export const digits = (n: number) =>
  z.string().regex(new RegExp(`^\\d{${n}}$`), `must be ${n} digits in quotation marks`)

/** A text in both languages. */
export const words = z.strictObject({ ru: z.string().min(1), en: z.string().min(1) })

/** The address of a site. */
export const site = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'must be an address that begins with http:// or https://')

/** How well a row is known, as in law/. */
export const confidence = z.enum(['A', 'B', 'C', 'K', 'U'])

/** A text that is not empty. */
export const text = z.string().trim().min(1)

/** A day, read as Temporal.PlainDate. */
export const day = z.string().transform((value, context) => {
  const read = parseDay(value)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'must be a day such as 2022-04-28' })
  return z.NEVER
})

/** Degrees north. */
export const latitude = z.number().min(-90).max(90)

/** Degrees east. */
export const longitude = z.number().min(-180).max(180)
