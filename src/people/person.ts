import type { Day } from '#kernel/day.ts'
import type { PersonName } from '#kernel/names.ts'

/** Sex as documents and the ENP know it. */
export type Sex = 'm' | 'f'

/** Name, sex and birth as on a day. */
export interface Identity extends PersonName {
  sex: Sex
  birthDate: Day
  birthPlace?: string | undefined
  /** ISO 3166 alpha-3, `RUS`; absent where a person has none. */
  citizenship?: string | undefined
}

/** An identity document: `type` is a document code of Polis (`passport`, `birth_certificate` …). */
export interface IdentityDocument {
  type: string
  series?: string | undefined
  number: string
  issuedOn?: Day | undefined
  issuedBy?: string | undefined
  validUntil?: Day | undefined
}

/** Where a person is registered, lives or stays; `region` is the two-digit code. */
export interface Address {
  kind: 'registration' | 'residence' | 'stay'
  region?: string | undefined
  text: string
}

/** What is known of a person when they are first written down. */
export interface NewPerson {
  identity: Identity
  documents: IdentityDocument[]
  /** Eleven digits. */
  snils?: string | undefined
  phone?: string | undefined
  email?: string | undefined
  addresses: Address[]
  status: PersonStatus
}

/** The category of an insured person, whether they work, and the last day of a status that is limited in time. */
export interface PersonStatus {
  category: string
  working?: boolean | undefined
  statusUntil?: Day | undefined
}

/** A person as on a day. */
export interface Person extends Omit<NewPerson, 'status'> {
  personId: string
  status: PersonStatus | null
}
