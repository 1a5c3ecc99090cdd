import { asSystem } from '#platform/database.ts'
import type { Call, Reply } from '#platform/http/route.ts'
import { findChange } from './change-draft.ts'
import type { CitizenParts } from '../citizen/parts.ts'
import type { Application } from '../application.ts'
import type { Draft } from '../drafts/draft.ts'
import { findByDraft } from '../store.ts'
import { readStanding, type Standing } from './standing.ts'

/** Who opens the pages of a change: somebody signed in, about themselves. */
export const CITIZEN = ['citizen'] as const

/** The start of every change, where whoever cannot go on is led. */
export const START = '/change'

/** Where the person of a call stands, and the draft of their browser. */
export interface Situation {
  standing: Standing
  draft: Draft | null
  /** The application that the draft became, or null. */
  sent: Application | null
}

/** True where the answers of the draft may still be changed: it was not sent, or is back for correction. */
export const isOpen = ({ draft, sent }: Situation): boolean =>
  draft !== null && (!draft.submitted || sent?.state === 'returned')

/** Reads what a page of a change stands on; leads to the start where the register does not know the person. */
export async function withSituation(
  { database, ...parts }: CitizenParts,
  call: Call,
  then: (situation: Situation) => Promise<Reply> | Reply,
): Promise<Reply> {
  const { actor, view, cookies } = call
  const situation = await database.transact(actor, async tx => {
    const standing = await readStanding(tx, parts, actor.personId ?? '', view.today)
    if (!standing) return null
    const draft = await findChange(tx, parts.sealing, cookies, actor)
    const sent = draft?.submitted ? await asSystem(tx, actor, () => findByDraft(tx, draft.draftId)) : null
    return { standing, draft, sent }
  })
  return situation ? then(situation) : { redirect: START }
}
