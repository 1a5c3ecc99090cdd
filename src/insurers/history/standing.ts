import { isAfter, isBefore, type Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { Confidence } from '#law/types.ts'
import type { CompanyEvent } from '../choosing-schemas.ts'
import type { Insurer } from '../insurer.ts'
import type { Registers } from '../registers.ts'
import { endWords, listedEarlierWords, listedWords, namedWords, unknownWords } from './standing-words.ts'

/**
 * What is known of an insurer on a day: in the register; listed earlier, with nothing known since; named by a source;
 * gone (left the region or lost its licence); or nothing known.
 */
export type StandingState = 'in_register' | 'listed_earlier' | 'named' | 'ended' | 'not_known'

/** The standing of an insurer on a day, in words, with how well it is known. */
export interface Standing {
  state: StandingState
  on: Day
  says: Words
  source: Words
  confidence: Confidence
}

/** The events of an insurer's company that concern its region, by day; those without a day come last. */
export function eventsOf(registers: Registers, { inn, region }: Insurer): CompanyEvent[] {
  const { companies } = registers.choosing.histories
  return companies
    .filter(company => company.inn === inn)
    .flatMap(({ events }) => events)
    .filter(event => event.region === undefined || event.region === region)
    .toSorted((a, b) => (a.on && b.on ? Temporal.PlainDate.compare(a.on, b.on) : a.on ? -1 : 1))
}

/**
 * What is known of an insurer of the register on a day. The list names no first day: from the day it last changed the row
 * to the day of its state the insurer is in it; before, only what a source of the time says; after, that it was.
 */
export function standingOn(registers: Registers, insurer: Insurer, on: Day): Standing {
  const events = eventsOf(registers, insurer).filter(event => event.on && !isAfter(event.on, on))
  const ended = events.findLast(({ what }) => what === 'left_region' || what === 'licence_revoked')
  const name = insurer.company.name
  if (ended) return { state: 'ended', on, says: endWords(name, ended), ...sourceOf(ended) }
  const list = { source: listSource(insurer), confidence: insurer.confidence }
  if (isAfter(on, insurer.knownOn))
    return { state: 'listed_earlier', on, says: listedEarlierWords(insurer), ...list }
  if (!isBefore(on, insurer.editedOn))
    return { state: 'in_register', on, says: listedWords(insurer), ...list }
  const named = events.findLast(({ what }) => what === 'named')
  if (named) return { state: 'named', on, says: namedWords(named), ...sourceOf(named) }
  return { state: 'not_known', on, says: unknownWords(insurer), ...list }
}

const sourceOf = ({ source, confidence }: CompanyEvent) => ({ source, confidence })

const listSource = ({ knownOn }: Insurer): Words => ({
  ru: `справочник F002 Федерального фонда, состояние на ${knownOn.toString()}`,
  en: `list F002 of the Federal Fund, state of ${knownOn.toString()}`,
})
