import { isAfter, type Day } from '#kernel/day.ts'
import type { Reason, Words } from '#kernel/outcome.ts'
import type { Answer, Law } from '#law/types.ts'
import * as words from './insurer-change-words.ts'
import type { OpeningReason, Spell } from './spell.ts'
import { covering } from './spell.ts'

/** Why somebody changes the insurer: of their own wish, or for a reason for which the law sets no count and no day. */
export const CHANGE_GROUNDS = ['wish', 'residence_changed', 'insurer_contract_ended'] as const
export type ChangeGround = (typeof CHANGE_GROUNDS)[number]

/** What the decision needs to know. */
export interface InsurerChangeFacts {
  /** The spells of the person, former ones too. */
  spells: readonly Spell[]
  /** The day of the application. */
  on: Day
  ground: ChangeGround
}

/** Whether an insurer may be changed on a day, with the countdown, the exceptions and every reason. */
export interface InsurerChangeDecision {
  allowed: boolean
  on: Day
  /** The last day of this year for a change of one's own wish. */
  cutoffOn: Day
  /** Days left to it, 0 on the day itself; null where it has passed or this year's change is used. */
  daysLeft: number | null
  /** The days of this year on which a change of one's own wish was applied for. */
  changedOn: Day[]
  /** The first day on which a change of one's own wish is possible. */
  possibleFrom: Day
  /** The grounds on which a change is possible now all the same. */
  exceptions: ChangeGround[]
  because: Reason[]
  /** The answer in a few sentences. */
  says: Words
  rule: 'insurance/insurer-change'
  revision: 1
  parameters: string[]
}

/**
 * Decides whether the insurer may be changed: once a calendar year and not later than the day that the law names, and
 * on a move or the end of the insurer's contract whenever it happens. Changes on those grounds are not counted: the law
 * allows them "more often", and the reading that favours the person is taken.
 * @law fz-326 ст. 16 ч. 1 п. 3
 */
export function decideInsurerChange(facts: InsurerChangeFacts, law: Law): InsurerChangeDecision {
  const { on, ground } = facts
  const ofDay = law.on(on)
  const perYear = ofDay.value<number>('insurer/change-per-year')
  const cutoff = ofDay.value<string>('insurer/change-cutoff')
  const except = ofDay.value<ChangeGround[]>('insurer/change-exceptions')
  const cutoffOn = Temporal.PlainDate.from(`${on.year}-${cutoff.value}`)
  const changedOn = facts.spells
    .filter(({ openedBecause }) => openedBecause === 'change_of_wish')
    .map(({ appliedOn, from }) => appliedOn ?? from)
    .filter(({ year }) => year === on.year)
  const isInsured = covering(facts.spells, on) !== null
  const isUsed = changedOn.length >= perYear.value
  const isLate = isAfter(on, cutoffOn)
  const isExcepted = except.value.includes(ground)
  const because = [
    ...(isInsured ? [] : [{ says: words.NOT_INSURED }]),
    ...(isExcepted
      ? cited(words.excepted(ground), except)
      : [
          ...cited(isUsed ? words.used(changedOn) : words.perYear(perYear.value), perYear),
          ...cited(isLate ? words.late(cutoffOn) : words.until(cutoffOn), cutoff),
        ]),
  ]
  const nextYear = Temporal.PlainDate.from({ year: on.year + 1, month: 1, day: 1 })
  const isOpen = !isUsed && !isLate
  return {
    allowed: isInsured && (isExcepted || isOpen),
    on,
    cutoffOn,
    daysLeft: isOpen ? on.until(cutoffOn).days : null,
    changedOn,
    possibleFrom: isOpen ? on : nextYear,
    exceptions: except.value,
    because,
    says: words.answer(
      isInsured && (isExcepted || isOpen),
      because.map(({ says }) => says),
    ),
    rule: 'insurance/insurer-change',
    revision: 1,
    parameters: [perYear, cutoff, except].map(({ parameter }) => parameter),
  }
}

/** The reason that a spell opens with, by the ground of the change. */
export const openingReasonOf = (ground: ChangeGround): OpeningReason =>
  (
    ({ wish: 'change_of_wish', residence_changed: 'move', insurer_contract_ended: 'contract_ended' }) as const
  )[ground]

const cited = (says: Words, answer: Answer<unknown>): Reason[] =>
  answer.source.map(citation => ({ says, ...citation }))
