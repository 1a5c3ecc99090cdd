import type { Day } from '#kernel/day.ts'
import { granted, invariant, refused, type Outcome } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { plasticView, standingView } from './choosing-view.ts'
import { licenceOn } from './history/licence.ts'
import { standingOn } from './history/standing.ts'
import type { Insurer } from './insurer.ts'
import { plasticOn } from './offices/plastic.ts'
import { unknownInsurer, unknownRegion } from './refusals.ts'
import type { Region } from './region.ts'
import type { Registers } from './registers.ts'
import type { InsurerDetails, InsurerList, RegionList } from './shapes.ts'
import { onlyOneWords, phoneWords } from './words.ts'

/** Every region with its fund, as the API shows them. */
export const regionsView = (registers: Registers): RegionList => ({
  regions: registers.regions.map(region => regionView(registers, region)),
})

/** The insurers of a region, or all of them, as the API shows them; refused where the code is no region. */
export function insurersView(registers: Registers, region?: string): Outcome<InsurerList> {
  if (region !== undefined && !registers.isRegion(region)) return refused(unknownRegion(region))
  const only = region === undefined ? null : registers.onlyOneIn(region)
  return granted({
    knownOn: registers.insurersKnownOn.toString(),
    insurers: (region === undefined ? registers.insurers : registers.insurersIn(region)).map(insurerView),
    onlyOne: only && onlyOneWords(only),
    notInRegister: registers.namedBySources.map(({ name, namedIn, knownOn, confidence }) => ({
      name,
      namedIn: [...namedIn],
      knownOn: knownOn.toString(),
      confidence,
    })),
  })
}

/** One insurer with its offices and what is known of it on a day, as the API shows it; refused where the register has no such code. */
export function insurerDetailsView(
  { registers, law }: { registers: Registers; law: Law },
  code: string,
  on: Day,
): Outcome<InsurerDetails> {
  const insurer = registers.insurer(code)
  if (!insurer) return refused(unknownInsurer(code))
  const offices = registers
    .offices(code)
    .map(({ region, address, hours, demonstration }) => ({ region, address, hours, demonstration }))
  const { says, site, wholeCountry } = licenceOn(registers, on)
  return granted({
    ...insurerView(insurer),
    offices,
    standing: standingView(standingOn(registers, insurer, on)),
    licence: { number: null, says, site, wholeCountry },
    plastic: plasticView(plasticOn(registers, law, insurer, on)),
  })
}

function regionView(registers: Registers, region: Region): RegionList['regions'][number] {
  const fund = registers.fund(region.code)
  invariant(fund, `region ${region.code} has a fund`)
  const { name, shortName, ogrn, address, site, phone, knownOn } = fund
  return {
    ...region,
    insurers: registers.insurersIn(region.code).length,
    fund: { name, shortName, ogrn, address, site, phone, knownOn: knownOn.toString() },
  }
}

const insurerView = (insurer: Insurer): InsurerList['insurers'][number] => ({
  ...insurer,
  company: insurer.company.name,
  phoneSays: phoneWords(insurer),
  knownOn: insurer.knownOn.toString(),
  editedOn: insurer.editedOn.toString(),
})
