import type { Call, CookieToSet } from '#platform/http/route.ts'
import { findDraft, saveAnswers, startDraft } from '../drafts/keep-draft.ts'
import type { Answers, ComplaintDraft } from '../drafts/draft.ts'
import { filesOf, type DraftFile } from '../drafts/files.ts'
import { draftCookie, secretOf, type CitizenParts } from './parts.ts'

/** The complaint that this browser is writing; null where it has none, or has sent it. */
export async function openDraft(
  parts: CitizenParts,
  call: Call,
): Promise<{ draft: ComplaintDraft; files: DraftFile[] } | null> {
  const { actor } = call
  return parts.database.transact(actor, async tx => {
    const draft = await findDraft(tx, parts.sealing, secretOf(call), actor)
    if (!draft || draft.sentAs) return null
    return { draft, files: await filesOf(tx, parts.sealing, draft.draftId, actor) }
  })
}

/** Keeps what a page sent: in the draft of this browser, or in a new one where there is none or it is about something else. */
export function keepAnswers(
  { database, sealing }: CitizenParts,
  call: Call,
  typed: Answers,
): Promise<{ draft: ComplaintDraft; cookies: CookieToSet[] }> {
  const { actor } = call
  return database.transact(actor, async tx => {
    const draft = await findDraft(tx, sealing, secretOf(call), actor)
    if (draft && !draft.sentAs && isSame(draft.answers, typed))
      return { draft: await saveAnswers(tx, sealing, draft, typed, actor), cookies: [] }
    const started = await startDraft(tx, sealing, typed, actor)
    return { draft: started.draft, cookies: [draftCookie(started.secret)] }
  })
}

/** Two services are two complaints, and so is one that never happened. */
const isSame = (kept: Answers, typed: Answers): boolean =>
  isEither(kept.service, typed.service) &&
  (typed.kind === undefined || (kept.kind === 'not_done') === (typed.kind === 'not_done'))

const isEither = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other
