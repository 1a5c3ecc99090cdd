import { z } from 'zod'
import { confidence, day, digits, latitude, longitude, site, text, words } from './dictionary-parts.ts'
import { INDICATORS, SITE_PARTS } from './rating/indicators.ts'

const event = z.strictObject({
  on: day.nullable(),
  what: z.enum(['named', 'renamed', 'merged', 'left_region', 'licence_revoked']),
  into: digits(10).optional(),
  region: digits(2).optional(),
  licence: z.strictObject({ number: text, dated: day }).optional(),
  confidence,
  source: words,
})

/** The layout of dictionaries/insurer-histories.yaml. */
export const historiesFile = z.strictObject({
  licence: z.strictObject({
    says: words,
    site,
    wholeCountryFrom: day,
    wholeCountry: words,
    confidence,
    source: words,
  }),
  companies: z.array(
    z.strictObject({ inn: digits(10).nullable(), name: words, events: z.array(event).min(1) }),
  ),
})

/** The layout of dictionaries/insurer-count.yaml. */
export const countFile = z.strictObject({
  facts: z.array(
    z.strictObject({
      from: day,
      atLeast: z.int().positive().nullable(),
      exactly: z.int().positive().nullable(),
      confidence,
      source: words,
    }),
  ),
})

/** The layout of dictionaries/insurer-duties.yaml. */
export const dutiesFile = z.strictObject({
  confidence,
  duties: z.array(z.strictObject({ id: text, says: words, source: words })).min(1),
  checks: z.array(z.strictObject({ id: text, says: words, site: site.nullable(), source: words })).min(1),
})

/** The layout of dictionaries/plastic.yaml. */
export const plasticFile = z.strictObject({
  confidence,
  regions: z.array(z.strictObject({ region: digits(2), from: day, confidence, source: words })),
  notEverywhere: z.strictObject({ says: words, source: words }),
})

/** The layout of dictionaries/settlements.yaml. */
export const settlementsFile = z.strictObject({
  confidence,
  source: words,
  settlements: z.array(z.strictObject({ region: digits(2), name: words, latitude, longitude })),
})

/** The layout of dictionaries/rating-formula.yaml. */
export const formulaFile = z.strictObject({
  ours: z.literal(true),
  confidence,
  source: words,
  indicators: z
    .array(
      z.strictObject({
        id: z.enum(INDICATORS),
        better: z.enum(['more', 'fewer']),
        weight: z.int().positive(),
      }),
    )
    .length(INDICATORS.length),
})

const people = z.int().min(0)

/** The layout of dictionaries/choice-demonstration.yaml. */
export const choiceInputsFile = z.strictObject({
  demonstration: z.literal(true),
  asOf: day,
  source: words,
  insurers: z.array(
    z.strictObject({
      insurer: digits(5),
      insured: people,
      experts: people,
      complaints: people,
      phone24h: z.boolean(),
      internetAdvice: z.boolean(),
      site: z.array(z.enum(SITE_PARTS)),
      plastic: z.boolean(),
    }),
  ),
})

/** Everything beyond the registers themselves that a person chooses an insurer by. */
export interface ChoosingFacts {
  histories: z.infer<typeof historiesFile>
  count: z.infer<typeof countFile>
  duties: z.infer<typeof dutiesFile>
  plastic: z.infer<typeof plasticFile>
  settlements: z.infer<typeof settlementsFile>
  formula: z.infer<typeof formulaFile>
  /** Null where the installation shows nothing invented. */
  inputs: z.infer<typeof choiceInputsFile> | null
}

/** A company and what happened to it. */
export type CompanyHistory = ChoosingFacts['histories']['companies'][number]
/** One thing that happened to a company. */
export type CompanyEvent = CompanyHistory['events'][number]
/** A town with its coordinates. */
export type Settlement = ChoosingFacts['settlements']['settlements'][number]
/** How many insurers a source counted. */
export type CountFact = ChoosingFacts['count']['facts'][number]
