import type { Day } from '#kernel/day.ts'
import type { PersonName } from '#kernel/names.ts'
import type { Address, Identity, IdentityDocument } from '#people/index.ts'
import type { Category } from '#insurance/index.ts'
import type { ChosenForm } from '#policies/index.ts'
import type { Purpose } from './purpose.ts'

/** Who applies for someone else: a parent needs no power of attorney, another person does. */
export interface Representative {
  name: PersonName
  relation: 'parent' | 'guardian' | 'other'
  document: IdentityDocument
  phone?: string | undefined
  powerOfAttorney?: string | undefined
}

/** What an application says, read and checked; sealed as one in the database. */
export interface ApplicationContent {
  /** What the application is for; absent in one for a first policy. */
  purpose?: Purpose | undefined
  category: Category
  region: string
  identity: Identity
  /** The identity document. */
  document: IdentityDocument
  /** What proves a status: residence permit, employment contract, arrival notification … */
  statusDocuments?: IdentityDocument[] | undefined
  /** The last day of a status that is limited in time. */
  statusUntil?: Day | undefined
  snils?: string | undefined
  phone?: string | undefined
  email?: string | undefined
  address: Address
  working?: boolean | undefined
  representative?: Representative | undefined
  insurerCode: string
  officeId?: string | undefined
  form: ChosenForm
}

/** The fields that hold days: a number or an address that looks like a day stays a text. */
const DAYS: ReadonlySet<string> = new Set([
  'birthDate',
  'issuedOn',
  'validUntil',
  'statusUntil',
  'serviceFrom',
])

/** The JSON text that is sealed: days as ISO text. */
export const writeContent = (content: ApplicationContent): string => JSON.stringify(content)

/** Reads what `writeContent` wrote. */
export const readContent = (text: string): ApplicationContent =>
  JSON.parse(text, (key, value: unknown) =>
    DAYS.has(key) && typeof value === 'string' ? Temporal.PlainDate.from(value) : value,
  ) as ApplicationContent

/** What an application is for. */
export const purposeOf = (content: ApplicationContent): Purpose => content.purpose ?? { kind: 'first' }
