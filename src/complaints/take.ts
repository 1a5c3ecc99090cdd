import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { forMove, makeMove, type ComplaintMeant } from './move.ts'
import { takenByAnother } from './refusals.ts'

/** An expert takes a case to work on; refused where a colleague has it, two at once included. */
export async function take(
  tx: Tx,
  with_: ComplaintDependencies,
  meant: ComplaintMeant,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'take', actor)
  if (!found.ok) return found
  const complaint = found.value
  if (complaint.takenBy && complaint.takenBy !== actor.accountId) return refused(takenByAnother())
  return makeMove(tx, with_, complaint, 'take', actor, { changes: { takenBy: actor.accountId ?? null } })
}
