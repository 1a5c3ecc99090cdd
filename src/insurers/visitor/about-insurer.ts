import type { Day } from '#kernel/day.ts'
import { invariant, type Words } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { insurerChoice, type InsurerCard } from '../choice.ts'
import { officialChecks, type OfficialCheck } from '../history/duties.ts'
import { licenceOn, type LicenceAnswer } from '../history/licence.ts'
import { eventsOf, standingOn, type Standing } from '../history/standing.ts'
import { eventWords } from '../history/standing-words.ts'
import type { Insurer } from '../insurer.ts'
import { decideMove, type MoveDecision } from '../moving.ts'
import { issuedAt } from '../offices/issued.ts'
import { plasticOn, type PlasticAnswer } from '../offices/plastic.ts'
import type { OfficeService } from '../office.ts'
import type { Region } from '../region.ts'
import type { Registers } from '../registers.ts'

/** Everything the page of an insurer says, on one day. */
export interface AboutInsurer {
  insurer: Insurer
  card: InsurerCard
  region: Region
  regions: readonly Region[]
  standing: Standing
  history: { says: Words; source: Words }[]
  licence: LicenceAnswer
  duties: readonly { says: Words; source: Words }[]
  checks: OfficialCheck[]
  plastic: PlasticAnswer
  /** Of each office of the card, in its order; null where nothing is known. */
  issues: (OfficeService[] | null)[]
  /** Null until a region to move to is named. */
  moving: MoveDecision | null
}

/** Gathers what is known of an insurer on a day. */
export function aboutInsurer(
  with_: { registers: Registers; law: Law },
  insurer: Insurer,
  on: Day,
  to: string | undefined,
): AboutInsurer {
  const { registers, law } = with_
  const region = registers.region(insurer.region)
  const card = insurerChoice(registers, insurer.region, on)?.cards.find(({ code }) => code === insurer.code)
  invariant(region && card, `insurer ${insurer.code} is of a region and among its choice`)
  const target = registers.region(to ?? '')
  return {
    insurer,
    card,
    region,
    regions: registers.regions,
    standing: standingOn(registers, insurer, on),
    history: eventsOf(registers, insurer).map(event => ({
      says: eventWords(insurer.company.name, event, null),
      source: event.source,
    })),
    licence: licenceOn(registers, on),
    duties: registers.choosing.duties.duties,
    checks: officialChecks(registers, registers.fund(insurer.region)),
    plastic: plasticOn(registers, law, insurer, on),
    issues: card.offices.map(office => issuedAt(office, law.on(on))),
    moving: target && decideMove(with_, { insurer, to: target, movedOn: on }),
  }
}
