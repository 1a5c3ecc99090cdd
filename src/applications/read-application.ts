import { logLook } from '#access/index.ts'
import { inForceOn, policiesOf, type Policy } from '#policies/index.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { contentOf } from './accept.ts'
import { dueOn, isOverdue } from './application.ts'
import type { ApplicationContent } from './content.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import type { AttachedFile } from './drafts/attach-file.ts'
import { listFiles } from './drafts/read-file.ts'
import { findComplaint } from './late/store.ts'
import type { QueueRow } from './queue/queue.ts'
import { noSuchApplication } from './refusals.ts'
import { eventsOf, findById, type ApplicationEvent } from './store.ts'

/** An application as staff review it; a fund controls terms and gets neither the content nor the files. */
export interface ReviewedApplication {
  application: QueueRow
  events: ApplicationEvent[]
  /** The certificate or the policy in force. */
  policy: Policy | null
  content: ApplicationContent | null
  files: AttachedFile[]
}

/** Reads an application that is the actor's business; a look at a person in the register is logged with it. */
export async function readApplication(
  tx: Tx,
  with_: ApplicationDependencies,
  applicationId: string,
  actor: Actor,
): Promise<Outcome<ReviewedApplication>> {
  const application = await findById(tx, applicationId)
  if (!application) return refused(noSuchApplication())
  const { personId, region, draftId } = application
  const reviews = actor.role === 'clerk'
  if (personId) await logLook(tx, actor, personId, reviews ? 'application_review' : 'overdue_control')
  const today = with_.clock.today(with_.registers.timeZone(region))
  return granted({
    application: {
      ...application,
      dueOn: dueOn(application),
      overdue: isOverdue(application, today),
      complaint: (await findComplaint(tx, applicationId))?.state ?? null,
    },
    events: await eventsOf(tx, applicationId),
    policy: personId ? inForceOn(await policiesOf(tx, personId), today) : null,
    content: reviews ? await contentOf(tx, with_, application) : null,
    files: reviews ? await listFiles(tx, with_.sealing, draftId, { actor, own: false }) : [],
  })
}
