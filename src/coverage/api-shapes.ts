import { z } from 'zod'
import { saidShape } from './kept-facts.ts'

/** The body of POST /api/v1/coverage-questions; unknown fields are refused, so that a slip in a name is not silently lost. */
export const questionBody = z.strictObject({
  text: z.string().max(600).optional(),
  service: z.string().max(100).optional(),
  region: z.string().regex(/^\d{2}$/),
  ...saidShape,
  insuredRegion: z
    .string()
    .regex(/^\d{2}$/)
    .nullish(),
  birthDate: z.iso.date().nullish(),
  emergency: z.boolean().nullish(),
  referral: z.boolean().nullish(),
  prescribed: z.boolean().nullish(),
  on: z.iso.date().nullish(),
})

const reason = z.object({ says: z.string(), act: z.string().optional(), at: z.string().optional() })

/** What POST /api/v1/coverage-questions answers; words are in the language that is asked for. */
export const questionAnswer = z.object({
  answerId: z.string(),
  on: z.iso.date(),
  service: z.object({ id: z.string(), name: z.string(), formal: z.string().nullable() }).nullable(),
  answer: z.enum(['free', 'free_if', 'not_covered', 'unknown']),
  paidBy: z.enum(['chi', 'budget', 'social_fund', 'employer', 'person']).nullable(),
  because: z.array(reason),
  conditions: z.array(z.object({ code: z.string(), says: z.string() })),
  waitingLimit: z
    .object({
      amount: z.number(),
      unit: z.enum(['working_days', 'days', 'hours', 'minutes']),
      lastOn: z.iso.date().nullable(),
      because: z.array(reason),
    })
    .optional(),
  insteadOf: z.object({ id: z.string(), name: z.string(), says: z.string() }).optional(),
  say: z.string(),
  since: z.iso.date().nullable(),
  confidence: z.enum(['A', 'B', 'C', 'K', 'U']),
  rule: z.string(),
  revision: z.number(),
  matches: z.array(
    z.object({ service: z.string(), name: z.string(), phrase: z.string(), covered: z.number() }),
  ),
})
