import { z } from 'zod'
import { parseDay } from '#kernel/day.ts'

const day = z.string().refine(text => parseDay(text) !== null, 'a day as YYYY-MM-DD is needed')
/** One line of at most so many characters; PostgreSQL takes no NUL, and no number has a control character. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u, 'a line without control characters is needed')
const code = line(64).min(1)

const BY = {
  enp: code,
  certificate: code,
  oldPolicy: z.strictObject({
    series: line(10).optional(),
    number: line(20).min(1),
  }),
  snils: code,
  document: z.strictObject({
    type: code,
    series: line(20).optional(),
    number: line(40).min(1),
  }),
  barcode: line(400).min(1),
}

/** The names of the ways to ask; exactly one is given. */
export const WAYS = ['enp', 'certificate', 'oldPolicy', 'snils', 'document', 'barcode'] as const
export type Way = (typeof WAYS)[number]

/** The request of a policy check: exactly one way to say whom, and where and on which day care is sought. */
export const policyCheckRequest = z
  .strictObject({
    enp: BY.enp.optional(),
    certificate: BY.certificate.optional(),
    oldPolicy: BY.oldPolicy.optional(),
    snils: BY.snils.optional(),
    document: BY.document.optional(),
    barcode: BY.barcode.optional(),
    surname: line(80).optional(),
    givenName: line(80).optional(),
    patronymic: line(80).optional(),
    birthDate: day.optional(),
    on: day.optional(),
    region: z
      .string()
      .regex(/^\d{2}$/, 'two digits of the territorial fund')
      .optional(),
  })
  .superRefine((asked, context) => {
    const given = WAYS.filter(way => asked[way] !== undefined)
    if (given.length !== 1)
      context.addIssue({ code: 'custom', message: `give exactly one of ${WAYS.join(', ')}` })
    if ((asked.snils !== undefined || asked.document !== undefined) && asked.birthDate === undefined)
      context.addIssue({
        code: 'custom',
        path: ['birthDate'],
        message: 'needed together with snils or document',
      })
    if (asked.document !== undefined && asked.surname === undefined && asked.givenName === undefined)
      context.addIssue({ code: 'custom', path: ['surname'], message: 'needed together with document' })
  })

/** A policy check as it was asked. */
export type PolicyCheckRequest = z.infer<typeof policyCheckRequest>

const reason = z.object({ says: z.string(), act: z.string().optional(), at: z.string().optional() })

/** The answer of a policy check. */
export const policyCheckAnswer = z.object({
  found: z.boolean(),
  insured: z.boolean(),
  on: z.string(),
  insurer: z
    .object({ code: z.string(), name: z.string(), phone: z.string().nullable(), region: z.string() })
    .optional(),
  policy: z
    .object({
      form: z.enum(['old', 'certificate', 'paper', 'plastic', 'universal_card', 'digital']),
      number: z.string(),
      validUntil: z.string().optional(),
    })
    .optional(),
  programme: z.enum(['territorial', 'basic']).nullable(),
  because: z.array(reason),
  advice: z.array(z.object({ says: z.string() })),
})

/** The JSON of an answer. */
export type PolicyCheckAnswer = z.infer<typeof policyCheckAnswer>
