import { readCard, type Card } from '#policies/index.ts'
import { asSystem } from '#platform/database.ts'
import type { Call, Reply } from '#platform/http/route.ts'
import { findChange } from '../changes/change-draft.ts'
import { findDraft } from '../drafts/find-draft.ts'
import { findComplaint } from '../late/store.ts'
import type { LateComplaint } from '../late/late-complaint.ts'
import { statusOf, type ApplicationStatus } from '../status.ts'
import { findByDraft, findById, latestOfPerson } from '../store.ts'
import { secretOf, type CitizenParts } from './parts.ts'
import { forgetTracking, TRACKING_COOKIE, trackedApplication } from './tracking-cookie.ts'

/** An application as its person sees it in this browser. */
export interface Case {
  status: ApplicationStatus
  /** Where this browser may correct it: the draft that was sent is in it; null where it is not. */
  correctAt: '/apply/check' | '/change/check' | null
  card: Card | null
  /** The complaint to the fund, where one was filed. */
  complaint: LateComplaint | null
}

/** The application that this browser was shown, or the latest of whoever is signed in, or null. */
export const trackedCase = (parts: CitizenParts, call: Call): Promise<Case | null> =>
  parts.database.transact(call.actor, async tx => {
    const draft = await findDraft(tx, parts.sealing, secretOf(call), call.actor)
    const change = await findChange(tx, parts.sealing, call.cookies, call.actor)
    return asSystem(tx, call.actor, async () => {
      const id = trackedApplication(parts.sealing, call.cookies[TRACKING_COOKIE], call.view.now)
      const { personId: own } = call.actor
      const application = id ? await findById(tx, id) : own ? await latestOfPerson(tx, own) : null
      if (!application) return null
      const status = await statusOf(tx, parts, application)
      const { personId } = application
      const card = personId && status.policy ? await readCard(tx, parts, personId, call.view.today) : null
      const { draftId } = application
      const correctAt =
        draft?.draftId === draftId ? '/apply/check' : change?.draftId === draftId ? '/change/check' : null
      const complaint = await findComplaint(tx, application.applicationId)
      return { status, correctAt, card, complaint }
    })
  })

/** Answers about the application that this browser may see, or asks which one is meant. */
export async function forCase(
  parts: CitizenParts,
  call: Call,
  then: (found: Case, call: Call) => Promise<Reply> | Reply,
): Promise<Reply> {
  const found = await trackedCase(parts, call)
  return found ? then(found, call) : { redirect: '/applications/status', cookies: [forgetTracking] }
}

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
