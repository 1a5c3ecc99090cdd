import { isAfter } from '#kernel/day.ts'
import type { Day } from '#kernel/day.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove } from '../move.ts'
import { tellPerson } from '../tell-person.ts'
import { reminderDue } from '../terms.ts'
import { countReminder, selectOverdueInquiries, selectPersonsSteps } from './store.ts'

/** So many days before the end of a person's own step they are told of it. */
const DAYS_AHEAD = 3

/** How many were reminded. */
export interface Reminded {
  clinics: number
  people: number
}

/**
 * Reminds, as Polis itself, each clinic that let a term pass and each person whose own step ends soon; asked twice on a
 * day it reminds nobody twice. A clinic reads its reminders at its desk: notices go to people alone.
 */
export async function remindComplaints(tx: Tx, with_: ComplaintDependencies, on: Day): Promise<Reminded> {
  let clinics = 0
  for (const overdue of await selectOverdueInquiries(tx, on)) {
    const inquiry = { dueOn: overdue.inquiryDueOn, reminders: overdue.reminders }
    const due = reminderDue(with_.law, inquiry, overdue.region)
    if (!due || isAfter(due, on) || !(await countReminder(tx, overdue, on))) continue
    const found = await forMove(tx, { complaintId: overdue.complaintId }, 'remind', SYSTEM)
    if (found.ok && (await makeMove(tx, with_, found.value, 'remind', SYSTEM)).ok) clinics += 1
  }
  const people = await selectPersonsSteps(tx, on, on.add({ days: DAYS_AHEAD }))
  for (const complaint of people) await tellPerson(tx, with_, complaint, 'case_step_due', SYSTEM)
  return { clinics, people: people.length }
}

/** Reminds on the business day of the clock, in a transaction of its own: what runs once a day. */
export const remindComplaintsToday = (with_: ComplaintDependencies): Promise<Reminded> =>
  with_.database.transact(SYSTEM, tx => remindComplaints(tx, with_, with_.clock.today()))
