import type { Day } from '#kernel/day.ts'
import type { ChoosingFacts } from './choosing-schemas.ts'
import type { Insurer, NamedInsurer } from './insurer.ts'
import type { Office } from './office.ts'
import type { Fund, Region } from './region.ts'

/** The rows that the registers are made of. */
export interface RegisterRows {
  regions: readonly Region[]
  funds: readonly Fund[]
  insurers: readonly Insurer[]
  /** Insurers that the source documents name and the register lacks (SMO-04). */
  namedBySources: readonly NamedInsurer[]
  /** The address of the register of each insurer, and demonstration offices where the installation shows them. */
  offices: readonly Office[]
  /** The state of the list of insurers. */
  insurersKnownOn: Day
  /** Histories, duties, towns, the rating's formula and inputs. */
  choosing: ChoosingFacts
}

/** Regions, funds, insurers and offices, held in memory and never changed while Polis runs. */
export interface Registers extends Omit<RegisterRows, 'funds' | 'offices'> {
  region(code: string): Region | null
  isRegion(code: string): boolean
  insurer(code: string): Insurer | null
  /** By the name of the company, as people read lists. */
  insurersIn(region: string): readonly Insurer[]
  /** The insurer of a region that has no other; null where there are several, or none. */
  onlyOneIn(region: string): Insurer | null
  /** Where an insurer receives people, in one region where that is given; the register's address first. */
  offices(insurerCode: string, region?: string): readonly Office[]
  /** Every office that lies in a region, whichever insurer of that region it is of. */
  officesIn(region: string): readonly Office[]
  fund(region: string): Fund | null
  /** The IANA time zone of a region; throws RangeError where the code is not one. */
  timeZone(region: string): string
}

/** Registers that answer from the given rows. */
export function registersOf(rows: RegisterRows): Registers {
  const regions = new Map(rows.regions.map(region => [region.code, region]))
  const funds = new Map(rows.funds.map(fund => [fund.region, fund]))
  const insurers = new Map(rows.insurers.map(insurer => [insurer.code, insurer]))
  const byRegion = Map.groupBy(rows.insurers.toSorted(byCompany), ({ region }) => region)
  const offices = Map.groupBy(rows.offices, ({ insurer }) => insurer)
  const insurersIn = (region: string) => byRegion.get(region) ?? []
  return {
    regions: rows.regions,
    insurers: rows.insurers,
    namedBySources: rows.namedBySources,
    insurersKnownOn: rows.insurersKnownOn,
    choosing: rows.choosing,
    region: code => regions.get(code) ?? null,
    isRegion: code => regions.has(code),
    insurer: code => insurers.get(code) ?? null,
    insurersIn,
    onlyOneIn: region => (insurersIn(region).length === 1 ? (insurersIn(region)[0] ?? null) : null),
    offices: (code, region) =>
      (offices.get(code) ?? []).filter(office => !region || office.region === region),
    officesIn: region =>
      insurersIn(region).flatMap(({ code }) =>
        (offices.get(code) ?? []).filter(office => office.region === region),
      ),
    fund: region => funds.get(region) ?? null,
    timeZone: code => {
      const region = regions.get(code)
      if (!region) throw new RangeError(`Not a region: ${code}`)
      return region.timeZone
    },
  }
}

const russian = new Intl.Collator('ru')

const byCompany = (a: Insurer, b: Insurer): number =>
  russian.compare(a.company.name.ru, b.company.name.ru) || russian.compare(a.code, b.code)
