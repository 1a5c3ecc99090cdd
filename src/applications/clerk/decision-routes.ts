import { isId } from '#kernel/ids.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { Tx } from '#platform/database.ts'
import { accept, type WhoItIs } from '../accept.ts'
import type { Application } from '../application.ts'
import type { Meant } from '../move.ts'
import { movedMeanwhile } from '../refusals.ts'
import { findById } from '../store.ts'
import { release, take } from '../take.ts'
import { isLostRace, lost } from './lost-race.ts'
import { CLERK, meantOf, pageOf, type ClerkParts } from './parts.ts'
import { showReview } from './review-routes.ts'

/** What a clerk does on the page of an application: takes it, puts it back, accepts it. */
export const decisionRoutes = (parts: ClerkParts): Route[] => [
  postForm('/clerk/applications/:id/take', CLERK, call =>
    decide(
      parts,
      call,
      (tx, meant) => take(tx, parts, meant, call.actor),
      ({ applicationId }) => pageOf(applicationId),
    ),
  ),
  postForm('/clerk/applications/:id/release', CLERK, call =>
    decide(
      parts,
      call,
      (tx, meant) => release(tx, parts, meant, call.actor),
      () => '/clerk/queue',
    ),
  ),
  postForm('/clerk/applications/:id/accept', CLERK, call =>
    decide(
      parts,
      call,
      (tx, meant) => acceptMine(tx, parts, meant, call),
      ({ applicationId }) => pageOf(applicationId, 'issue'),
    ),
  ),
]

/** Runs one move; leads on where it was made, and says what stands in the way where it was not. */
export async function decide(
  parts: ClerkParts,
  call: Call,
  move: (tx: Tx, meant: Meant) => Promise<Outcome<Application>>,
  onward: (moved: Application) => string,
): Promise<Reply> {
  const meant = meantOf(call)
  if (!meant) return missing(call)
  const moved = await parts.database.attempt(call.actor, tx => move(tx, meant))
  if (moved.ok) return { redirect: onward(moved.value) }
  return refusedMove(parts, call, meant.applicationId, moved.refusals)
}

/** Where a refused move leads: to whoever was first, to the comparison, or back to the page with the reasons. */
function refusedMove(
  parts: ClerkParts,
  call: Call,
  applicationId: string,
  refusals: Refusal[],
): Promise<Reply> | Reply {
  if (isLostRace(refusals) || refusals.some(({ code }) => code === 'applications.not-found'))
    return lost(call, refusals, pageOf(applicationId))
  if (refusals.some(({ code }) => code === 'applications.likely-duplicates'))
    return { redirect: pageOf(applicationId, 'compare') }
  return showReview(parts, call, applicationId, withoutFields(refusals))
}

/** The page of an application has no fields for a reason to lead to. */
const withoutFields = (refusals: Refusal[]): Refusal[] => refusals.map(({ code, says }) => ({ code, says }))

async function acceptMine(
  tx: Tx,
  parts: ClerkParts,
  meant: Meant,
  call: Call,
): Promise<Outcome<Application>> {
  const mine = await asHolder(tx, meant, call)
  if (!mine.ok) return mine
  const accepted = await accept(tx, parts, { ...meant, who: whoIn(call) }, call.actor)
  return accepted.ok ? granted(accepted.value.application) : accepted
}

/** Whoever took an application decides it; to another clerk of the same insurer it is taken. */
export async function asHolder(tx: Tx, meant: Meant, { actor }: Call): Promise<Outcome<Application | null>> {
  const application = await findById(tx, meant.applicationId)
  const isAnothers = application?.state === 'in_review' && application.takenBy !== actor.accountId
  return isAnothers ? refused(movedMeanwhile(application.state)) : granted(application)
}

function whoIn(call: Call): WhoItIs {
  const who = field(call, 'who')
  if (who === 'new') return 'new'
  return isId(who) ? { personId: who } : undefined
}
