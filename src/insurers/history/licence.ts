import { isBefore, type Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { Registers } from '../registers.ts'

/** What is said of the licence of an insurer of the register; its number is in no list of ours. */
export interface LicenceAnswer {
  says: Words
  /** Where licences are checked. */
  site: string
  /** Null before licences held in the whole of Russia. */
  wholeCountry: Words | null
  source: Words
}

/** What is known of licences on a day: not the number, but since when one holds everywhere (SMO-05). */
export function licenceOn(registers: Registers, on: Day): LicenceAnswer {
  const { says, site, wholeCountryFrom, wholeCountry, source } = registers.choosing.histories.licence
  return { says, site, wholeCountry: isBefore(on, wholeCountryFrom) ? null : wholeCountry, source }
}
