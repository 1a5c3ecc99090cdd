import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'

/** A region of the register: the two digits of its territorial fund, which also begin an ENP and an insurer's code. */
export interface Region {
  code: string
  name: Words
  /** Five digits of OKATO (F010). */
  okato: string
  /** IANA time zone of the region's main town; general knowledge, no list gives it. */
  timeZone: string
}

/** The territorial fund of a region, as list F001 of `knownOn` has it. */
export interface Fund {
  region: string
  shortName: string
  name: string
  ogrn: string
  inn: string
  kpp: string
  address: string
  site: string
  /** Null: the list as we have it holds no phones. */
  phone: string | null
  knownOn: Day
}
