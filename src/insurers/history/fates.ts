import type { Words } from '#kernel/outcome.ts'
import type { CompanyHistory } from '../choosing-schemas.ts'
import type { Registers } from '../registers.ts'
import { eventWords } from './standing-words.ts'

/** A company of the past and what became of it, as far as it is known. */
export interface Fate {
  name: Words
  /** Every event in a sentence with its source; where none tells an end, `unknown` says so. */
  events: { says: Words; source: Words }[]
  unknown: Words | null
}

const UNKNOWN: Words = {
  ru: 'Что с ней стало, в наших источниках не сказано. Спросите в территориальном фонде.',
  en: 'Our sources do not say what became of it. Ask the territorial fund.',
}

/** The insurers of the past that the list lacks: renamed, merged, gone, or gone nobody knows where (SMO-04). */
export const fates = (registers: Registers): Fate[] =>
  registers.choosing.histories.companies
    .filter(({ inn }) => inn === null)
    .map(company => fateOf(registers, company))

function fateOf(registers: Registers, { name, events }: CompanyHistory): Fate {
  const nameOf = (inn: string | undefined) =>
    registers.insurers.find(insurer => insurer.inn === inn)?.company.name ?? null
  return {
    name,
    events: events.map(event => ({
      says: eventWords(name, event, nameOf(event.into)),
      source: event.source,
    })),
    unknown: events.every(({ what }) => what === 'named') ? UNKNOWN : null,
  }
}
