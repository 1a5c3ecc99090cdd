import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { Confidence } from '#law/types.ts'

/** A phone that a source publishes, as old as that source. */
export interface PublishedPhone {
  number: string
  knownOn: Day
  confidence: Confidence
  source: Words
}

/** A company that works as an insurer in one region or many, by the name people know. */
export interface Company {
  inn: string
  ogrn: string
  name: Words
  site: string
  phone: PublishedPhone | null
}

/** An insurer of the register: one company in one region, as list F002 of `knownOn` has it. */
export interface Insurer {
  /** Five digits; the first two are the region. */
  code: string
  region: string
  company: Company
  name: string
  fullName: string
  ogrn: string
  inn: string
  /** Postcode and address as the register gives them. */
  address: string
  /** The region where that address lies; not always the one the insurer works in. */
  addressRegion: string
  /** The site of the register's row, or the company's where the row has none or a doubtful one. */
  site: string
  /** Null where no source publishes one: the number is on the policy. */
  phone: string | null
  knownOn: Day
  /** The day on which the list last changed the row: from then to `knownOn` the insurer is known to be in the register. */
  editedOn: Day
  confidence: Confidence
}

/** An insurer that the source documents name and the register lacks: it has no code, so nobody can choose it. */
export interface NamedInsurer {
  code: null
  name: Words
  /** Places in the source documents, e.g. `S0:221`. */
  namedIn: readonly string[]
  knownOn: Day
  confidence: Confidence
}
