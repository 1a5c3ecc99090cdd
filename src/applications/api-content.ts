import { z } from 'zod'
import { CATEGORIES, CHANGE_GROUNDS } from '#insurance/index.ts'
import { day, parseDay, type Day } from '#kernel/day.ts'
import { FORMS, type ChosenForm } from '#policies/index.ts'
import type { ApplicationContent } from './content.ts'
import { OWN_DOCUMENTS } from './drafts/read-documents.ts'
import { DUPLICATE_GROUNDS, REISSUE_GROUNDS, type Purpose } from './purpose.ts'

/** A line of text without control characters, as the API takes it. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^\P{Cc}*$/u, 'a line of text without control characters is needed')

/** An ISO day that a calendar has, of 1850 or later. */
export const isoDay = z
  .string()
  .refine(text => (parseDay(text)?.year ?? 0) >= 1850, 'a day as YYYY-MM-DD is needed')
  .meta({ format: 'date' })

const nameShape = {
  surname: line(80).describe('As in the document; empty where the person has none'),
  givenName: line(80).describe('As in the document; empty where the person has none'),
  patronymic: line(80).optional(),
}

const documentSchema = z.strictObject({
  type: z.enum(OWN_DOCUMENTS).describe('A code of the checklist'),
  series: line(20).optional(),
  number: line(40).describe('Empty only for a contract, a notification or a mark that has no number'),
  issuedOn: isoDay.optional(),
  issuedBy: line(300).optional(),
  validUntil: isoDay.optional(),
})

const FORM_CODES = FORMS.filter((form): form is ChosenForm => form !== 'old' && form !== 'certificate')

const purposeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['first', 'change_of_form', 'return']) }),
  z.strictObject({ kind: z.literal('change_of_insurer'), because: z.enum(CHANGE_GROUNDS) }),
  z.strictObject({ kind: z.literal('reissue'), because: z.enum(REISSUE_GROUNDS) }),
  z.strictObject({ kind: z.literal('duplicate'), because: z.enum(DUPLICATE_GROUNDS) }),
  z.strictObject({
    kind: z.literal('surrender'),
    serviceFrom: isoDay.describe('The first day of military service'),
  }),
])

/** The body of POST /api/v1/applications. */
export const applicationRequest = z.strictObject({
  purpose: purposeSchema.optional().describe('What the application is for; a first policy where absent'),
  category: z.enum(CATEGORIES),
  region: z
    .string()
    .regex(/^\d{2}$/)
    .describe('Two digits of the territorial fund'),
  identity: z.strictObject({
    ...nameShape,
    sex: z.enum(['m', 'f']),
    birthDate: isoDay,
    birthPlace: line(300).optional(),
    citizenship: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe('ISO 3166 alpha-3, e.g. RUS'),
  }),
  document: documentSchema.describe('The identity document'),
  statusDocuments: z
    .array(documentSchema)
    .max(5)
    .optional()
    .describe('What proves a status: residence permit, contract …'),
  statusUntil: isoDay.optional().describe('The last day of a status that is limited in time'),
  snils: line(20).optional().describe('Eleven digits, however spaced'),
  phone: line(30).optional(),
  email: line(254).optional(),
  address: z.strictObject({
    kind: z.enum(['registration', 'residence', 'stay']).default('residence'),
    region: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    text: line(500),
  }),
  working: z.boolean().optional().describe('Whether the person works (ELG-16)'),
  representative: z
    .strictObject({
      name: z.strictObject(nameShape),
      relation: z.enum(['parent', 'guardian', 'other']),
      document: documentSchema,
      phone: line(30).optional(),
      powerOfAttorney: line(300).optional().describe('Number and day; not needed of a parent or a guardian'),
    })
    .optional(),
  insurerCode: z
    .string()
    .regex(/^\d{5}$/)
    .describe('Five digits, from /api/v1/insurers'),
  officeId: line(60).optional(),
  form: z.enum(FORM_CODES).describe('One of those that the law of the day allows'),
})

/** A valid body of POST /api/v1/applications. */
export type ApplicationRequest = z.infer<typeof applicationRequest>

type DocumentRequest = z.infer<typeof documentSchema>

const dayOrNone = (text: string | undefined): Day | undefined => (text === undefined ? undefined : day(text))

const documentOf = (sent: DocumentRequest) => ({
  ...sent,
  issuedOn: dayOrNone(sent.issuedOn),
  validUntil: dayOrNone(sent.validUntil),
})

const purposeOfRequest = (sent: NonNullable<ApplicationRequest['purpose']>): Purpose =>
  sent.kind === 'surrender' ? { ...sent, serviceFrom: day(sent.serviceFrom) } : sent

/** The content of an application that a valid body says. */
export const contentOfRequest = (sent: ApplicationRequest): ApplicationContent => ({
  ...sent,
  purpose: sent.purpose && purposeOfRequest(sent.purpose),
  identity: { ...sent.identity, birthDate: day(sent.identity.birthDate) },
  document: documentOf(sent.document),
  statusDocuments: sent.statusDocuments?.map(documentOf),
  statusUntil: dayOrNone(sent.statusUntil),
  address: { ...sent.address, region: sent.address.region ?? sent.region },
  representative: sent.representative && {
    ...sent.representative,
    document: documentOf(sent.representative.document),
  },
})
