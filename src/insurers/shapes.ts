import { z } from 'zod'
import { licenceShape, plasticShape, standingShape } from './choosing-shapes.ts'

const words = z.object({ ru: z.string(), en: z.string() })
const day = z.iso.date()
const confidence = z.enum(['A', 'B', 'C', 'K', 'U']).describe('How well it is known, as in law/.')

const region = z.object({
  code: z.string().describe('Two digits of the territorial fund.'),
  name: words,
  okato: z.string(),
  timeZone: z.string().describe('IANA time zone of the main town.'),
  insurers: z.int().describe('How many insurers of the register work there.'),
  fund: z.object({
    name: z.string(),
    shortName: z.string(),
    ogrn: z.string(),
    address: z.string(),
    site: z.string(),
    phone: z.string().nullable(),
    knownOn: day,
  }),
})

const office = z.object({
  region: z.string(),
  address: z.string(),
  hours: words.nullable(),
  demonstration: z.boolean().describe('True for an invented office.'),
})

const insurer = z.object({
  code: z.string().describe('Five digits, the first two are the region.'),
  region: z.string(),
  company: words,
  name: z.string(),
  fullName: z.string(),
  ogrn: z.string(),
  inn: z.string(),
  address: z.string(),
  addressRegion: z.string().describe('The region where the address lies.'),
  site: z.string(),
  phone: z.string().nullable().describe('Null where no source gives one.'),
  phoneSays: words,
  knownOn: day.describe('The state of the list; no later change is known.'),
  editedOn: day.describe('The day on which the list last changed the row.'),
  confidence,
})

const namedInsurer = z.object({ name: words, namedIn: z.array(z.string()), knownOn: day, confidence })

/** The answer of `GET /api/v1/regions`. */
export const regionListShape = z.object({ regions: z.array(region) })

/** The answer of `GET /api/v1/insurers`. */
export const insurerListShape = z.object({
  knownOn: day,
  insurers: z.array(insurer),
  onlyOne: words.nullable().describe('Said where one insurer works in the region asked about.'),
  notInRegister: z
    .array(namedInsurer)
    .describe('Named by the source documents, not in the list: they cannot be chosen.'),
})

/** The answer of `GET /api/v1/insurers/{code}`. */
export const insurerShape = insurer.extend({
  offices: z.array(office),
  standing: standingShape,
  licence: licenceShape,
  plastic: plasticShape,
})

/** The query of `GET /api/v1/insurers`. */
export const insurerQuery = z.strictObject({ region: z.string().optional() })

/** What `GET /api/v1/regions` answers. */
export type RegionList = z.infer<typeof regionListShape>
/** What `GET /api/v1/insurers` answers. */
export type InsurerList = z.infer<typeof insurerListShape>
/** What `GET /api/v1/insurers/{code}` answers. */
export type InsurerDetails = z.infer<typeof insurerShape>
