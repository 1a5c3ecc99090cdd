import type { Database } from '#platform/database.ts'
import type { Call, CookieToSet } from '#platform/http/route.ts'
import { DRAFT_COOKIE, DRAFT_COOKIE_SECONDS, type Draft } from '../drafts/draft.ts'
import { findDraft } from '../drafts/find-draft.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { PaperProofs } from '../paper-proof.ts'

/** What the pages of citizens stand on. */
export type CitizenParts = ApplicationDependencies & PaperProofs & { database: Database }

/** The secret of this browser's draft, where it has one. */
export const secretOf = ({ cookies }: Call): string | undefined => cookies[DRAFT_COOKIE]

/** The cookie that remembers a draft. */
export const draftCookie = (secret: string): CookieToSet => ({
  name: DRAFT_COOKIE,
  value: secret,
  maxAgeSeconds: DRAFT_COOKIE_SECONDS,
})

/** The draft of this browser, or null. */
export const draftOf = ({ database, sealing }: CitizenParts, call: Call): Promise<Draft | null> =>
  database.transact(call.actor, tx => findDraft(tx, sealing, secretOf(call), call.actor))
