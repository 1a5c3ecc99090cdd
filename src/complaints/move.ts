import { logLook } from '#access/index.ts'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { clockIn } from './clock.ts'
import { ownerIn, type Complaint, type ComplaintState } from './complaint.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { isMover, mayMove, type ComplaintMove } from './moves.ts'
import { complaintMoved, noSuchComplaint, notYourMove } from './refusals.ts'
import { applyMove, findComplaint, insertEvent, lockComplaint, type ComplaintChanges } from './store.ts'

/** Which complaint is meant, at which revision: someone who saw an older one cannot decide on it. */
export interface ComplaintMeant {
  complaintId: string
  /** The revision that the page showed; absent where any will do. */
  revision?: number | undefined
}

/**
 * Reads the complaint for a move, as its actor sees it; refused where it is not there, was moved meanwhile, or is not
 * theirs to move so. The look of staff at its person is logged.
 */
export async function forMove(
  tx: Tx,
  { complaintId, revision }: ComplaintMeant,
  move: ComplaintMove,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const isSeen = (await findComplaint(tx, complaintId)) !== null
  // Money is entered before the case moves: without the lock two who do both would wait for each other.
  const complaint = isSeen ? await asSystem(tx, actor, () => lockComplaint(tx, complaintId)) : null
  if (!complaint) return refused(noSuchComplaint())
  if (!isMover(move, complaint, actor)) return refused(notYourMove())
  const stale = revision !== undefined && revision !== complaint.revision
  if (stale || !mayMove(move, complaint.state)) return refused(complaintMoved(complaint.state))
  if (actor.role !== 'system') await logLook(tx, actor, complaint.personId, 'complaint')
  return granted(complaint)
}

/** What a move brings: where it leads (nowhere else where absent), its clock where it is not the usual one, its words. */
export interface Moving {
  to?: ComplaintState
  dueOn?: Day
  changes?: ComplaintChanges
  words?: string
  code?: string
}

/** The business day of a complaint's region. */
export const todayOf = (
  { clock, registers }: Pick<ComplaintDependencies, 'clock' | 'registers'>,
  { region }: Pick<Complaint, 'region'>,
): Day => clock.today(registers.timeZone(region))

/** Makes the move with its event, acting as Polis itself; refused where somebody was first. */
export async function makeMove(
  tx: Tx,
  with_: ComplaintDependencies,
  complaint: Complaint,
  move: ComplaintMove,
  actor: Actor,
  { to = complaint.state, dueOn, changes = {}, words, code }: Moving = {},
): Promise<Outcome<Complaint>> {
  const on = todayOf(with_, complaint)
  const known = { ...complaint, ...changes } as Complaint
  const stays = to === complaint.state
  const clock = dueOn ?? (stays ? complaint.dueOn : clockIn(to, with_, known, on))
  const step = { state: to, owner: ownerIn(to, complaint), dueOn: clock }
  const eventId = newId()
  return asSystem(tx, actor, async () => {
    if (!(await applyMove(tx, complaint, step, changes))) return refused(complaintMoved(complaint.state))
    const sealedWords = words ? with_.sealing.seal(words, 'complaint_event.sealed_words', eventId) : null
    const event = {
      ...step,
      eventId,
      revision: complaint.revision + 1,
      move,
      on,
      code: code ?? null,
      sealedWords,
    }
    await insertEvent(tx, complaint, event, actor)
    const moved = await findComplaint(tx, complaint.complaintId)
    return moved ? granted(moved) : refused(noSuchComplaint())
  })
}
