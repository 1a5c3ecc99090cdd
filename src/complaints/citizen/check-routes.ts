import { missing } from '#platform/http/missing.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { findDraft } from '../drafts/keep-draft.ts'
import { sendDraft } from '../drafts/send-draft.ts'
import { findComplaint } from '../store.ts'
import { CheckPage } from './check-page.tsx'
import { DonePage } from './done-page.tsx'
import { showEvidence } from './evidence-routes.ts'
import { around, showQuestion } from './form-routes.ts'
import { openDraft } from './keep-answers.ts'
import { readOwn } from './own.ts'
import { NEW, secretOf, type CitizenParts } from './parts.ts'
import { isAskedHere } from './question-page.tsx'
import { readComplaint } from './read-complaint.ts'
import { dayOf, errorsOf, firstWrong, kindOf } from './steps.ts'

/** The last look, the sending and what comes after it. */
export const checkRoutes = (parts: CitizenParts): Route[] => [
  getPage(`${NEW}/check`, 'public', call => showCheck(parts, call, [])),
  postForm(`${NEW}/check`, 'public', call => send(parts, call)),
  getPage(`${NEW}/done`, 'public', call => showDone(parts, call)),
]

async function showCheck(parts: CitizenParts, call: Call, errors: readonly Refusal[]): Promise<Reply> {
  const found = await openDraft(parts, call)
  if (!found || !kindOf(found.draft.answers)) return { redirect: NEW }
  const { answers } = found.draft
  const own = await readOwn(parts, call, dayOf(answers))
  const page = CheckPage({ view: call.view, with_: parts, answers, files: found.files, own, errors })
  return { status: errors.length ? 422 : 200, page }
}

/** Sends what is whole; leads to the first page that is not. Pressed twice, it leads to the same complaint. */
async function send(parts: CitizenParts, call: Call): Promise<Reply> {
  const { actor, view } = call
  const personId = actor.role === 'citizen' ? actor.personId : undefined
  const found = await openDraft(parts, call)
  if (!found) return { redirect: `${NEW}/done` }
  const { answers } = found.draft
  const wrong = firstWrong(answers, around(parts, call, found.files))
  if (wrong) {
    const errors = errorsOf(wrong, answers, around(parts, call, found.files))
    if (wrong === 'evidence') return showEvidence(call, found, errors)
    return isAskedHere(wrong) ? showQuestion(parts, wrong, call, answers, { errors }) : { redirect: NEW }
  }
  if (!personId) return { redirect: `/sign-in?next=${encodeURIComponent(`${NEW}/check`)}` }
  const sent = await parts.database.attempt(actor, async tx => {
    const draft = await findDraft(tx, parts.sealing, secretOf(call), actor)
    return sendDraft(tx, parts, draft ?? found.draft, readComplaint(answers, personId, view.today), actor)
  })
  if (sent.ok) return { redirect: `${NEW}/done` }
  return showCheck(
    parts,
    call,
    sent.refusals.map(({ code, says }) => ({ code, says })),
  )
}

async function showDone(parts: CitizenParts, call: Call): Promise<Reply> {
  const { actor, view } = call
  const complaint = await parts.database.transact(actor, async tx => {
    const draft = await findDraft(tx, parts.sealing, secretOf(call), actor)
    return draft?.sentAs ? findComplaint(tx, draft.sentAs) : null
  })
  if (!complaint) return { redirect: NEW }
  if (complaint.personId !== actor.personId) return missing(call)
  return { page: DonePage({ view, with_: parts, complaint }) }
}
