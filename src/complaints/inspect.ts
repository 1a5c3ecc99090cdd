import { isAfter } from '#kernel/day.ts'
import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { endInquiry } from './inquiry/store.ts'
import { forMove, makeMove, todayOf, type ComplaintMeant } from './move.ts'
import { complaintMoved, extendedAlready, noLongerTerm, stillAwaited } from './refusals.ts'
import { extendedDue } from './terms.ts'

/** Begins the inspection: the expert where there is something to look into, the person whom a consultation did not satisfy. */
export async function inspect(
  tx: Tx,
  with_: ComplaintDependencies,
  meant: ComplaintMeant,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'inspect', actor)
  if (!found.ok) return found
  const isOwn = actor.role === 'citizen'
  if (isOwn && found.value.state !== 'consulted') return refused(complaintMoved(found.value.state))
  return makeMove(tx, with_, found.value, 'inspect', actor, { to: 'inspection' })
}

/** Goes on with the inspection without what was asked, once its term has passed. */
export async function goOn(
  tx: Tx,
  with_: ComplaintDependencies,
  meant: ComplaintMeant,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'go_on', actor)
  if (!found.ok) return found
  const complaint = found.value
  const on = todayOf(with_, complaint)
  if (complaint.dueOn && !isAfter(on, complaint.dueOn)) return refused(stillAwaited(complaint.dueOn))
  if (complaint.state === 'clinic_asked')
    await asSystem(tx, actor, () => endInquiry(tx, complaint.complaintId, on))
  return makeMove(tx, with_, complaint, 'go_on', actor, { to: 'inspection' })
}

/** Takes the longer term of exceptional cases, once. */
export async function extend(
  tx: Tx,
  with_: ComplaintDependencies,
  meant: ComplaintMeant,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'extend', actor)
  if (!found.ok) return found
  const complaint = found.value
  if (complaint.extendedOn) return refused(extendedAlready())
  const dueOn = complaint.insurerCode ? extendedDue(with_.law, complaint.filedOn) : null
  if (!dueOn) return refused(noLongerTerm())
  const changes = { extendedOn: todayOf(with_, complaint), answerDueOn: dueOn }
  return makeMove(tx, with_, complaint, 'extend', actor, { dueOn, changes })
}
