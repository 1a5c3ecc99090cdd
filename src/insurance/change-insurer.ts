import type { Day } from '#kernel/day.ts'
import { refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { Tx } from '#platform/database.ts'
import { endInsurance } from './end-insurance.ts'
import {
  decideInsurerChange,
  openingReasonOf,
  type ChangeGround,
  type InsurerChangeFacts,
} from './insurer-change.ts'
import { openInsurance } from './open-insurance.ts'
import { changeNotAllowed, changeOnTheFirstDay, notInsured, sameInsurer } from './refusals.ts'
import { covering, type Spell } from './spell.ts'
import { lockSpells, spellsOf } from './store.ts'

/** A change of insurer, from a day on. */
export interface ChangeToMake {
  personId: string
  insurerCode: string
  region: string
  /** The first day with the new insurer. */
  from: Day
  /** The day of the application, whose law and year decide. */
  appliedOn: Day
  ground: ChangeGround
  applicationId?: string
}

/**
 * Changes the insurer of a person: the former one insures to the day before, the new one from the day itself, without a
 * day between. Refused where the law of the application's day does not let it.
 * @law fz-326 ст. 16 ч. 1 п. 3
 */
export async function changeInsurer(tx: Tx, law: Law, asked: ChangeToMake): Promise<Outcome<Spell>> {
  const { personId, from, insurerCode, ground } = asked
  // Two changes at once would each see a year without one: the second waits, and counts the first.
  await lockSpells(tx, personId)
  const spells = await spellsOf(tx, personId)
  const refusals = refusalsOfChange({ spells, on: asked.appliedOn, ground, insurerCode, from }, law)
  if (refusals.length) return refused(...refusals)
  const standing = covering(spells, from)
  if (!standing || standing.until) return refused(notInsured(from))
  if (standing.from.equals(from)) return refused(changeOnTheFirstDay(from))
  const closed = await endInsurance(tx, {
    personId,
    until: from.subtract({ days: 1 }),
    because: 'change_of_insurer',
    ...(asked.applicationId && { applicationId: asked.applicationId }),
  })
  if (!closed.ok) return closed
  const opened = await openInsurance(tx, {
    personId,
    insurerCode,
    region: asked.region,
    from,
    because: openingReasonOf(ground),
    appliedOn: asked.appliedOn,
    ...(asked.applicationId && { applicationId: asked.applicationId }),
  })
  return opened
}

/**
 * Every reason for which the insurer may not be changed to another from a day on, so that whoever only asks is told the
 * same as whoever does it; none where it may.
 */
export function refusalsOfChange(
  asked: InsurerChangeFacts & { insurerCode: string; from: Day },
  law: Law,
): Refusal[] {
  const decision = decideInsurerChange(asked, law)
  const isTheSame = covering(asked.spells, asked.from)?.insurerCode === asked.insurerCode
  return [...(decision.allowed ? [] : [changeNotAllowed(decision)]), ...(isTheSame ? [sameInsurer()] : [])]
}
