import { z } from 'zod'
import { OFFICE_SERVICES } from './office.ts'
import { INDICATORS, SITE_PARTS } from './rating/indicators.ts'

const words = z.object({ ru: z.string(), en: z.string() })
const day = z.iso.date()
const confidence = z.enum(['A', 'B', 'C', 'K', 'U'])

/** What is known of an insurer on a day. */
export const standingShape = z.object({
  state: z
    .enum(['in_register', 'listed_earlier', 'named', 'ended', 'not_known'])
    .describe('`listed_earlier`: in the list of an earlier day, nothing known since.'),
  on: day,
  says: words,
  source: words,
  confidence,
})

/** The licence, as far as it is known. */
export const licenceShape = z.object({
  number: z.string().nullable().describe('Null: no list of ours holds it.'),
  says: words,
  site: z.string(),
  wholeCountry: words.nullable(),
})

/** The plastic policies of an insurer on a day. */
export const plasticShape = z.object({
  state: z.enum(['made', 'not_made', 'ask', 'not_now']),
  says: words,
  demonstration: z.boolean(),
})

const office = z.object({
  insurer: z.string(),
  region: z.string(),
  address: z.string(),
  hours: words.nullable(),
  phone: z.string().nullable(),
  issues: z
    .array(z.enum(OFFICE_SERVICES))
    .nullable()
    .describe('What is given out on the day; null where nothing is known of it.'),
  place: z
    .object({ latitude: z.number(), longitude: z.number(), exactness: z.enum(['point', 'settlement']) })
    .nullable(),
  km: z.number().nullable().describe('As the crow flies from where the question says, to a tenth.'),
  demonstration: z.boolean(),
})

/** The answer of `GET /api/v1/insurers/{code}/offices`. */
export const officesShape = z.object({
  on: day,
  from: z.object({ latitude: z.number(), longitude: z.number(), town: words.nullable() }).nullable(),
  page: z.int(),
  pages: z.int(),
  offices: z.array(office),
})

const input = z.object({ value: z.number(), asOfOn: day, source: words, demonstration: z.boolean() })

/** The answer of `GET /api/v1/insurers/{code}/rating`. */
export const ratingShape = z.object({
  insurer: z.string(),
  ours: z.literal(true).describe('The formula is that of Polis: the official weights are not known.'),
  total: z.int().nullable().describe('0 to 100; null where an input is missing.'),
  missing: z.array(z.enum(INDICATORS)),
  demonstration: z.boolean(),
  indicators: z.array(
    z.object({
      id: z.enum(INDICATORS),
      better: z.enum(['more', 'fewer']),
      weight: z.int(),
      input: input.nullable(),
      best: z.number().nullable().describe('The best value of the region.'),
      points: z.int().nullable(),
    }),
  ),
})

/** The answer of `GET /api/v1/insurers/compare`. */
export const comparisonShape = z.object({
  on: day,
  mandatoryServices: z.literal('equal'),
  insurers: z.array(
    z.object({
      code: z.string(),
      company: words,
      standing: standingShape,
      phone24h: z.boolean().nullable(),
      internetAdvice: z.boolean().nullable(),
      site: z.array(z.enum(SITE_PARTS)).nullable(),
      offices: z.int(),
      nearest: z.object({ address: z.string(), km: z.number().nullable() }).nullable(),
      plastic: plasticShape,
      rating: ratingShape,
      demonstration: z.boolean(),
    }),
  ),
})

const on = z
  .string()
  .optional()
  .describe('The day asked about, e.g. 2017-05-29; the business day where left out.')
const near = z.string().optional().describe('A town, or degrees: `55.75, 37.62`.')

/** The query of `GET /api/v1/insurers/{code}` and of its rating. */
export const onQuery = z.strictObject({ on })

/** The query of `GET /api/v1/insurers/{code}/offices`. */
export const officesQuery = z.strictObject({
  on,
  near,
  service: z.enum(OFFICE_SERVICES).optional(),
  page: z.string().optional(),
})

/** The query of `GET /api/v1/insurers/compare`. */
export const compareQuery = z.strictObject({
  codes: z.string().describe('Two to four codes of one region, divided by commas.'),
  on,
  near,
})
