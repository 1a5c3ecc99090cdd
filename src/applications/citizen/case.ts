import { readCard, type Card } from '#policies/index.ts'
import { asSystem } from '#platform/database.ts'
import type { Call } from '#platform/http/route.ts'
import { findDraft } from '../drafts/find-draft.ts'
import { statusOf, type ApplicationStatus } from '../status.ts'
import { findByDraft, findById } from '../store.ts'
import { secretOf, type CitizenParts } from './parts.ts'
import { TRACKING_COOKIE, trackedApplication } from './tracking-cookie.ts'

/** An application as its person sees it in this browser. */
export interface Case {
  status: ApplicationStatus
  /** The draft of this browser is the one that was sent: it may be corrected here. */
  isOwnDraft: boolean
  card: Card | null
}

/** The application that this browser was shown, or null. */
export const trackedCase = (parts: CitizenParts, call: Call): Promise<Case | null> =>
  parts.database.transact(call.actor, async tx => {
    const draft = await findDraft(tx, parts.sealing, secretOf(call), call.actor)
    return asSystem(tx, call.actor, async () => {
      const id = trackedApplication(parts.sealing, call.cookies[TRACKING_COOKIE], call.view.now)
      const application = id ? await findById(tx, id) : null
      if (!application) return null
      const status = await statusOf(tx, parts, application)
      const { personId } = application
      const card = personId && status.policy ? await readCard(tx, parts, personId, call.view.today) : null
      return { status, isOwnDraft: draft?.draftId === application.draftId, card }
    })
  })

/** The application that this browser sent, or null. */
export const sentCase = (parts: CitizenParts, call: Call): Promise<ApplicationStatus | null> =>
  parts.database.transact(call.actor, async tx => {
    const draft = await findDraft(tx, parts.sealing, secretOf(call), call.actor)
    if (!draft?.submitted) return null
    return asSystem(tx, call.actor, async () => {
      const application = await findByDraft(tx, draft.draftId)
      return application && statusOf(tx, parts, application)
    })
  })
