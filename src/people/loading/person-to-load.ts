import type { Day } from '#kernel/day.ts'
import type { Identity, IdentityDocument, PersonStatus } from '../person.ts'

/** An identity of a person and the day it holds from; it ends where the next one begins. */
export interface IdentityToLoad {
  identity: Identity
  from: Day
}

/** Days with one insurer; `until` is the last day, null while it lasts. */
export interface SpellToLoad {
  insurerCode: string
  region: string
  from: Day
  until: Day | null
  openedBecause: string
  closedBecause: string | null
}

/** A policy of a person; a number of null stands for the ENP that the load makes. */
export interface PolicyToLoad {
  form: string
  series: string | null
  number: string | null
  insurerCode: string
  region: string
  from: Day
  until: Day | null
  validUntil: Day | null
  endedBecause: string | null
}

/** Someone with everything that is known of them, as a load from another system brings them. */
export interface PersonToLoad {
  /** The earliest first. */
  identities: IdentityToLoad[]
  documents: IdentityDocument[]
  /** Eleven digits. */
  snils?: string | undefined
  phone?: string | undefined
  status: PersonStatus & { from: Day }
  /** The region of the ENP that is made for them; null where they have none. */
  enpRegion: string | null
  spells: SpellToLoad[]
  policies: PolicyToLoad[]
  /** Whose business they are, and why. */
  business: { organisation: string; reason: string }[]
}
