import { isAfter, type Day } from '#kernel/day.ts'
import type { Reason, Words } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'

/** Whether a newborn is still served by the mother's insurer. */
export interface NewbornCover {
  withMother: boolean
  /** The last day with the mother's insurer; null while the birth is not registered. */
  untilOn: Day | null
  /** True where the child stays with the mother's insurer if the parents choose none. */
  assignedByDefault: boolean
  because: Reason[]
}

/** The value of `eligibility/newborn` in law/parameters. */
interface NewbornRecord {
  daysAfterRegistration: number
  assignedByDefault: boolean
  says: Words
}

/**
 * By whom a newborn is served on a day; the law of the day of registration sets the term, so that a change of the law
 * takes no days from a child already registered.
 * @law fz-326 ст. 16
 */
export function newbornCover(child: { registeredOn?: Day | undefined; on: Day }, law: Law): NewbornCover {
  const { registeredOn, on } = child
  const registered = registeredOn && !isAfter(registeredOn, on) ? registeredOn : null
  const rule = law.on(registered ?? on).value<NewbornRecord>('eligibility/newborn')
  const untilOn = registered?.add({ days: rule.value.daysAfterRegistration }) ?? null
  return {
    withMother: !untilOn || !isAfter(on, untilOn),
    untilOn,
    assignedByDefault: rule.value.assignedByDefault,
    because: rule.source.map(citation => ({ says: rule.value.says, ...citation })),
  }
}
