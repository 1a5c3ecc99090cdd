import type { Day } from '#kernel/day.ts'
import { granted, invariant, refused, type Outcome } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { Tx } from '#platform/database.ts'
import { closeInsurance } from './close-insurance.ts'
import { decideInsurerChange, openingReasonOf, type ChangeGround } from './insurer-change.ts'
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
  const decision = decideInsurerChange({ spells, on: asked.appliedOn, ground }, law)
  if (!decision.allowed) return refused(changeNotAllowed(decision))
  const standing = covering(spells, from)
  if (!standing || standing.until) return refused(notInsured(from))
  if (standing.insurerCode === insurerCode) return refused(sameInsurer())
  if (standing.from.equals(from)) return refused(changeOnTheFirstDay(from))
  const closed = await closeInsurance(tx, {
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
  invariant(opened.ok, 'the days after a closed spell are free')
  return granted(opened.value)
}
