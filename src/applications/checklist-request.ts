import { z } from 'zod'
import { CATEGORIES } from '#insurance/index.ts'
import { day, type Day } from '#kernel/day.ts'
import type { ChecklistQuestion } from './checklist.ts'
import { DOCUMENT_CODES } from './document-code.ts'

/** The body of POST /api/v1/checklists; unknown fields are refused, so that a slip in a name is not silently lost. */
export const checklistRequestSchema = z.strictObject({
  category: z.enum(CATEGORIES),
  birthDate: z.iso.date(),
  region: z.string().regex(/^\d{2}$/),
  on: z.iso.date().optional(),
  representative: z.boolean().optional(),
})

/** A valid body of POST /api/v1/checklists. */
export type ChecklistRequest = z.infer<typeof checklistRequestSchema>

const reasonSchema = z.object({ says: z.string(), act: z.string().optional(), at: z.string().optional() })

/** The answer of POST /api/v1/checklists; `on` is an ISO day, `act` an id of law/acts.yaml. */
export const checklistAnswerSchema = z.object({
  insurable: z.boolean(),
  on: z.iso.date(),
  documents: z.array(
    z.object({
      anyOf: z.array(z.enum(DOCUMENT_CODES)),
      need: z.enum(['required', 'if_available', 'optional']),
      because: z.array(reasonSchema),
    }),
  ),
  because: z.array(reasonSchema),
  insteadOf: z.object({ says: z.string() }).optional(),
})

/** What POST /api/v1/checklists answers. */
export type ChecklistAnswer = z.infer<typeof checklistAnswerSchema>

/** The question that a valid body asks; without a day it asks about the business day given. */
export const questionOf = (request: ChecklistRequest, today: Day): ChecklistQuestion => ({
  category: request.category,
  birthDate: day(request.birthDate),
  region: request.region,
  on: request.on ? day(request.on) : today,
  representative: request.representative,
})
