import type { Day } from '#kernel/day.ts'
import type { PersonName } from '#kernel/names.ts'

/** What every paper carries: the instant it was made at, which alone fixes its dates and file id. */
export interface Issued {
  issuedAt: Temporal.Instant
}

/** The person a paper is about. */
export interface PaperPerson {
  name: PersonName
  birthDate: Day
  sex: 'male' | 'female'
  /** As the identity document words it. */
  birthplace: string
}

/** An identity document as a line of a paper shows it. */
export interface PaperDocument {
  /** In Russian: `паспорт гражданина РФ`. */
  kind: string
  series?: string | undefined
  number: string
  issuedOn?: Day | undefined
}

/** An organisation a person may call or write to; `null` where the register has no such fact. */
export interface PaperContact {
  name: string
  address: string | null
  phone: string | null
}

/** The temporary certificate of the day a person applied. */
export interface TemporaryCertificatePaper extends Issued {
  /** 9 digits. */
  number: string
  person: PaperPerson
  document: PaperDocument
  insurer: PaperContact
  /** Region of insurance, in Russian. */
  region: string
  /** The territorial fund that takes complaints. */
  fund: PaperContact
  issuedOn: Day
  /** The last day it is valid, inclusive. */
  validUntil: Day
  /** The signed proof for a reception without a network, and when it ends. */
  proof?: PaperProof | undefined
}

/** A signed proof of cover as a paper carries it: the text of its QR code, and when it ends. */
export interface PaperProof {
  text: string
  expiresAt: Temporal.Instant
}

/** The forms a policy may have. */
export type PaperPolicyForm = 'old' | 'paper' | 'plastic' | 'universal_card' | 'digital'

/** The extract about a policy. */
export interface PolicyExtractPaper extends Issued {
  /** 16 digits. */
  enp: string
  person: PaperPerson
  insurer: PaperContact
  region: string
  fund: PaperContact
  /** The day from which this insurer insures the person. */
  insuredFrom: Day
  /** The last day of the policy, inclusive; `null` for one without an end. */
  validUntil: Day | null
  form: PaperPolicyForm
  /** Series and number of an old policy that is still in force. */
  oldNumber?: string | undefined
  checkedOn: Day
  /** Where the facts come from, in Russian: `единый регистр застрахованных лиц`. */
  source: string
  /** The signed proof for a reception without a network, and when it ends. */
  proof?: PaperProof | undefined
}

/** One mark about an insurer on the back of a paper policy. */
export interface InsurerMark {
  insuredFrom: Day
  insurer: PaperContact
  region: string
}

/** The sheet of a paper policy of the uniform standard. */
export interface PaperPolicyPaper extends Issued {
  /** 16 digits. */
  enp: string
  /** The 130 bytes of a type 02 barcode. */
  barcode: Uint8Array
  person: PaperPerson
  issuedOn: Day
  validUntil: Day | null
  /** Every insurer from the first to the present one; never empty. */
  marks: readonly InsurerMark[]
  fund: PaperContact
}

/** One sentence for people with the place it comes from, both in Russian. */
export interface SourcedSentence {
  says: string
  source: string
}

/** The memo handed over with a policy. */
export interface MemoPaper extends Issued {
  /** The day whose law the memo tells. */
  on: Day
  insurer: PaperContact
  fund: PaperContact
  /** True where the law of the day lets a person show an identity document instead of the policy. */
  identityDocumentIsEnough: boolean
  /** More that is free by the law of the day, such as check-ups, worded by the caller from the law. */
  alsoFree: readonly SourcedSentence[]
}

/** One line of a document checklist: any one of the documents satisfies it. */
export interface ChecklistItem {
  /** Names of documents in Russian. */
  anyOf: readonly string[]
  need: 'required' | 'if_available' | 'optional'
  /** Why it is asked for, in Russian, with the act. */
  because: string
}

/** The personal list of documents for an application. */
export interface DocumentChecklistPaper extends Issued {
  /** Whom the list is for, in Russian: `гражданин России, 34 года`. */
  forWhom: string
  region: string
  /** The day whose law the list follows. */
  on: Day
  items: readonly ChecklistItem[]
  notes: readonly string[]
}
