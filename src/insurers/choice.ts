import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { Insurer } from './insurer.ts'
import type { Office } from './office.ts'
import type { Region } from './region.ts'
import type { Registers } from './registers.ts'
import { addressElsewhereWords, onlyOneWords, phoneWords, stalenessWords } from './words.ts'

/** What a person compares when they choose an insurer. */
export interface InsurerCard {
  code: string
  company: Words
  name: string
  address: string
  /** Said where the address lies in another region. */
  addressSays: Words | null
  site: string
  phone: string | null
  /** Where the number comes from, or that it is on the policy. */
  phoneSays: Words
  knownOn: Day
  /** Where this region's people are received; empty where the register does not say. */
  offices: readonly Office[]
}

/** The insurers that a person in a region may choose from, none of them preselected. */
export interface InsurerChoice {
  region: Region
  cards: InsurerCard[]
  /** Said where one insurer works here (SMO-09). */
  onlyOne: Words | null
  /** How old the list is on the day. */
  staleness: Words
}

/** The choice of insurers in a region on a day; null where the code is no region. */
export function insurerChoice(registers: Registers, regionCode: string, on: Day): InsurerChoice | null {
  const region = registers.region(regionCode)
  if (!region) return null
  const only = registers.onlyOneIn(regionCode)
  return {
    region,
    cards: registers.insurersIn(regionCode).map(insurer => cardOf(registers, insurer)),
    onlyOne: only && onlyOneWords(only),
    staleness: stalenessWords(registers.insurersKnownOn, on, registers.fund(regionCode)),
  }
}

function cardOf(registers: Registers, insurer: Insurer): InsurerCard {
  const elsewhere = insurer.addressRegion === insurer.region ? null : registers.region(insurer.addressRegion)
  return {
    code: insurer.code,
    company: insurer.company.name,
    name: insurer.name,
    address: insurer.address,
    addressSays: elsewhere && addressElsewhereWords(elsewhere),
    site: insurer.site,
    phone: insurer.phone,
    phoneSays: phoneWords(insurer),
    knownOn: insurer.knownOn,
    offices: registers.offices(insurer.code, insurer.region),
  }
}
