import { z } from 'zod'
import { confidence, day, digits, latitude, longitude, site, text, words } from './dictionary-parts.ts'
import { OFFICE_SERVICES } from './office.ts'

const timeZone = z.string().refine(isTimeZone, 'must be a time zone of the IANA database')

function isTimeZone(name: string): boolean {
  try {
    Temporal.Now.plainDateISO(name)
    return true
  } catch {
    return false
  }
}

const list = { knownOn: day, confidence, source: words }

/** The layout of dictionaries/regions.yaml. */
export const regionsFile = z.strictObject({
  ...list,
  timeZoneConfidence: confidence,
  regions: z.array(z.strictObject({ code: digits(2), name: words, okato: digits(5), timeZone })),
})

/** The layout of dictionaries/funds.yaml. */
export const fundsFile = z.strictObject({
  ...list,
  funds: z.array(
    z.strictObject({
      region: digits(2),
      shortName: text,
      name: text,
      ogrn: digits(13),
      inn: digits(10),
      kpp: digits(9),
      address: text,
      site,
      phone: text.nullable(),
      editedOn: day,
    }),
  ),
})

/** The layout of dictionaries/companies.yaml. */
export const companiesFile = z.strictObject({
  ...list,
  companies: z.array(
    z.strictObject({
      inn: digits(10),
      ogrn: digits(13),
      name: words,
      site,
      phone: z.strictObject({ number: text, knownOn: day, confidence, source: words }).optional(),
    }),
  ),
})

/** The layout of dictionaries/insurers.yaml. */
export const insurersFile = z.strictObject({
  ...list,
  insurers: z.array(
    z.strictObject({
      code: digits(5),
      region: digits(2),
      name: text,
      fullName: text,
      ogrn: digits(13),
      inn: digits(10),
      postcode: digits(6),
      address: text,
      addressRegion: digits(2).optional(),
      site: site.optional(),
      doubtfulSite: site.optional(),
      editedOn: day,
    }),
  ),
})

/** The layout of dictionaries/insurers-named-by-sources.yaml. */
export const namedInsurersFile = z.strictObject({
  confidence,
  source: words,
  insurers: z.array(
    z.strictObject({ name: words, code: z.null(), namedIn: z.array(text).min(1), knownOn: day, confidence }),
  ),
})

/** The layout of dictionaries/offices-demonstration.yaml. */
export const officesFile = z.strictObject({
  demonstration: z.literal(true),
  source: words,
  offices: z.array(
    z.strictObject({
      id: text,
      insurer: digits(5),
      region: digits(2),
      address: text,
      hours: words,
      phone: text,
      issues: z.array(z.enum(OFFICE_SERVICES)).min(1),
      latitude,
      longitude,
      demonstration: z.literal(true),
    }),
  ),
})
