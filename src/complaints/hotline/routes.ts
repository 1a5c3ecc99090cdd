import type { Refusal } from '#kernel/outcome.ts'
import { showComplaintNumber } from '../number.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { CLERK, pageOf, type ExpertParts } from '../desk/parts.ts'
import { endCall } from './end-call.ts'
import { endingOf, NO_CALL, readCall, type TypedCall } from './call-form.ts'
import { HotlinePage, type Done } from './hotline-page.tsx'
import { readCallSeen, type CallSeen } from './read-call.ts'

const ADDRESS = '/clerk/hotline'

/** The hotline (OTH-01): one screen for a call at the moment of refusal; nothing of a person stands in its address. */
export const hotlineRoutes = (parts: ExpertParts): Route[] => [
  getPage(ADDRESS, CLERK, call => Promise.resolve(show(parts, call, { typed: NO_CALL, seen: null }))),
  postForm(ADDRESS, CLERK, call => answer(parts, call)),
]

interface Shown {
  typed: TypedCall
  seen: CallSeen | null
  errors?: Refusal[]
  done?: Done
}

function show(parts: ExpertParts, { view, actor }: Call, { typed, seen, errors = [], done }: Shown): Reply {
  const { law, registers, clinics } = parts
  const region = actor.organisation?.split(':')[1]?.slice(0, 2) ?? ''
  return {
    status: errors.length ? 422 : 200,
    page: HotlinePage({ view, typed, seen, errors, done, law, registers, clinics, region }),
  }
}

/** Looks the call up, or ends it: a complaint leads to its case, any other end to the next call. */
async function answer(parts: ExpertParts, call: Call): Promise<Reply> {
  const { actor } = call
  const typed = readCall(call)
  const seen = await parts.database.transact(actor, tx => readCallSeen(tx, parts, typed, actor))
  const ending = endingOf(call)
  if (!ending) return show(parts, call, { typed, seen })
  const ended = await parts.database.attempt(actor, tx => endCall(tx, parts, { typed, seen, ending }, actor))
  if (!ended.ok) return show(parts, call, { typed, seen, errors: ended.refusals.map(atForm) })
  const { complaintId, number } = ended.value
  if (ending === 'complaint') return { redirect: pageOf(complaintId) }
  return show(parts, call, {
    typed: NO_CALL,
    seen: null,
    done: { complaintId, number: showComplaintNumber(number), ending },
  })
}

/** The boxes of the screen by the names that the commands know. */
const BOXES: Record<string, string> = {
  story: 'need',
  clinicName: 'clinicName',
  answer: 'need',
  region: 'clinic',
}

const atForm = (refusal: Refusal): Refusal => ({
  ...refusal,
  ...(refusal.field && { field: BOXES[refusal.field] ?? refusal.field }),
})
