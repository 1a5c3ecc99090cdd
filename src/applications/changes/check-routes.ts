import { refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { Application } from '../application.ts'
import type { CitizenParts } from '../citizen/parts.ts'
import { trackingCookie } from '../citizen/tracking-cookie.ts'
import { findDraft } from '../drafts/find-draft.ts'
import { resubmit } from '../resubmit.ts'
import { statusOf } from '../status.ts'
import { findByDraft } from '../store.ts'
import { submit } from '../submit.ts'
import { changeSecret } from './change-draft.ts'
import { CheckPage } from './check-page.tsx'
import { compose } from './compose.ts'
import { DonePage } from './done-page.tsx'
import { CITIZEN, isOpen, START, withSituation, type Situation } from './parts.ts'
import { nothingToDo } from './refusals.ts'
import { lastPageOf } from './last-page.ts'
import { LacksPage } from './lacks-page.tsx'

/** Checking and sending a change, and the confirmation. */
export const checkRoutes = (parts: CitizenParts): Route[] => [
  getPage('/change/check', CITIZEN, call =>
    withSituation(parts, call, found => show(parts, call, found, [])),
  ),
  postForm('/change/check', CITIZEN, call => withSituation(parts, call, found => send(parts, call, found))),
  getPage('/change/done', CITIZEN, call => withSituation(parts, call, found => done(parts, call, found))),
]

function show(parts: CitizenParts, call: Call, situation: Situation, errors: readonly Refusal[]): Reply {
  const { view } = call
  const { standing, draft } = situation
  if (!draft) return { redirect: START }
  if (!isOpen(situation)) return { redirect: '/change/done' }
  const composed = compose(standing, draft.answers, parts.law)
  const back = lastPageOf(draft.answers)
  if (!composed.ok) return { status: 422, page: LacksPage({ view, back, errors: composed.refusals }) }
  const { content } = composed.value
  return {
    status: errors.length ? 422 : 200,
    page: CheckPage({ view, content, standing, errors: shownOn(errors), with_: parts, back }),
  }
}

/** The fields that the check has; a reason about another field leads nowhere, and is said all the same. */
const SHOWN = new Set(['purpose', 'insurer', 'form', 'address'])

const shownOn = (errors: readonly Refusal[]): Refusal[] =>
  errors.map(({ field, ...rest }) => {
    const shown = field === 'because' ? 'purpose' : field
    return shown && SHOWN.has(shown) ? { ...rest, field: shown } : rest
  })

/** Sent twice, it leads to the same number. */
async function send(parts: CitizenParts, call: Call, situation: Situation): Promise<Reply> {
  const { database, sealing } = parts
  const { actor, view } = call
  if (!situation.draft) return { redirect: START }
  const sent = await database.attempt(actor, tx => sendDraft(tx, parts, call, situation))
  if (!sent.ok) return show(parts, call, situation, sent.refusals)
  return { redirect: '/change/done', cookies: [trackingCookie(sealing, sent.value.applicationId, view.now)] }
}

async function sendDraft(
  tx: Tx,
  parts: CitizenParts,
  { actor, cookies }: Call,
  { standing }: Situation,
): Promise<Outcome<Application>> {
  const draft = await findDraft(tx, parts.sealing, changeSecret(cookies), actor, { lock: true })
  if (!draft || draft.answers['owner'] !== actor.personId) return refused(nothingToDo())
  const earlier = await asSystem(tx, actor, () => findByDraft(tx, draft.draftId))
  if (earlier && earlier.state !== 'returned') return { ok: true, value: earlier }
  const composed = compose(standing, draft.answers, parts.law)
  if (!composed.ok) return composed
  const { content, personId } = composed.value
  if (earlier) return resubmit(tx, parts, { applicationId: earlier.applicationId, content }, actor)
  return submit(tx, parts, { draftId: draft.draftId, content, channel: 'online', personId }, actor)
}

async function done(parts: CitizenParts, call: Call, { draft }: Situation): Promise<Reply> {
  const { view, actor } = call
  if (!draft?.submitted) return { redirect: START }
  const status = await parts.database.transact(actor, tx =>
    asSystem(tx, actor, async () => {
      const application = await findByDraft(tx, draft.draftId)
      return application && statusOf(tx, parts, application)
    }),
  )
  if (!status) return { redirect: START }
  return {
    page: DonePage({ view, status }),
    cookies: [trackingCookie(parts.sealing, status.application.applicationId, view.now)],
  }
}
