import { organisationCode, type Actor } from '#platform/actor.ts'
import { logLooks } from '#access/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Day } from '#kernel/day.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { selectCases, selectOfPerson, type CaseQuery } from './store.ts'

/** The business day at the actor's desk. */
export function dayAtDesk(
  { clock, registers }: Pick<ComplaintDependencies, 'clock' | 'registers'>,
  actor: Actor,
): Day {
  const region = organisationCode(actor)?.slice(0, 2) ?? ''
  return clock.today(registers.isRegion(region) ? registers.timeZone(region) : undefined)
}

/** The cases at the desk of an insurer, a clinic or a fund: whose step it is, by the last day of it. Each look is logged. */
export async function casesAtDesk(
  tx: Tx,
  with_: Pick<ComplaintDependencies, 'clock' | 'registers'>,
  query: CaseQuery,
  actor: Actor,
): Promise<{ rows: Complaint[]; total: number }> {
  const found = await selectCases(tx, actor.organisation ?? null, dayAtDesk(with_, actor), query)
  await logLooks(tx, actor, [...new Set(found.rows.map(({ personId }) => personId))], 'complaint')
  return found
}

/** The complaints of whoever has signed in, the last filed first. */
export const ownComplaints = (tx: Tx, actor: Actor): Promise<Complaint[]> =>
  actor.personId ? selectOfPerson(tx, actor.personId) : Promise.resolve([])
