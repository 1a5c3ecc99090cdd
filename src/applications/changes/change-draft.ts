import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { CookieToSet } from '#platform/http/route.ts'
import type { Sealing } from '#platform/sealing.ts'
import { answersIn, type Answers } from '../drafts/answers.ts'
import { DRAFT_COOKIE_SECONDS, type Draft } from '../drafts/draft.ts'
import { findDraft } from '../drafts/find-draft.ts'
import { saveAnswers } from '../drafts/save-answers.ts'
import { startDraft } from '../drafts/start-draft.ts'

/** The cookie of the draft of a change: apart from that of a first policy, so that neither loses the other. */
export const CHANGE_COOKIE = 'polis_change'

/** The secret of this browser's draft of a change. */
export const changeSecret = (cookies: Record<string, string | undefined>): string | undefined =>
  cookies[CHANGE_COOKIE]

/** The draft of a change in this browser, or null; it is bound to whoever began it. */
export async function findChange(
  tx: Tx,
  sealing: Sealing,
  cookies: Record<string, string | undefined>,
  actor: Actor,
): Promise<Draft | null> {
  const draft = await findDraft(tx, sealing, changeSecret(cookies), actor)
  return draft && draft.answers['owner'] === actor.personId ? draft : null
}

/** Keeps what a page sent, right or wrong; `anew` begins another draft, and so does a draft that is gone or was sent. */
export async function keepChange(
  tx: Tx,
  sealing: Sealing,
  asked: { cookies: Record<string, string | undefined>; typed: Answers; anew: boolean },
  actor: Actor,
): Promise<{ answers: Answers; cookies: CookieToSet[] }> {
  const { cookies, typed, anew } = asked
  const standing = anew ? null : await findChange(tx, sealing, cookies, actor)
  const saved = standing && (await saveAnswers(tx, sealing, changeSecret(cookies), typed, actor))
  if (saved?.ok) return { answers: saved.value.answers, cookies: [] }
  const answers = answersIn({ ...typed, owner: actor.personId ?? '' })
  const { secret } = await startDraft(tx, sealing, actor, answers)
  return {
    answers,
    cookies: [{ name: CHANGE_COOKIE, value: secret, maxAgeSeconds: DRAFT_COOKIE_SECONDS }],
  }
}
