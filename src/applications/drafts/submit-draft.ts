import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Application, Channel } from '../application.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { noSuchDraft } from '../refusals.ts'
import { resubmit } from '../resubmit.ts'
import { findByDraft } from '../store.ts'
import { submit } from '../submit.ts'
import { findDraft } from './find-draft.ts'
import { readAnswers } from './read-answers.ts'

/**
 * Sends the draft of a secret: files the application, or sends it again where it was returned. Sent twice, it answers the
 * same application.
 */
export async function submitDraft(
  tx: Tx,
  with_: ApplicationDependencies,
  asked: { secret: string | undefined; channel: Channel },
  actor: Actor,
): Promise<Outcome<Application>> {
  const draft = await findDraft(tx, with_.sealing, asked.secret, actor, { lock: true })
  if (!draft) return refused(noSuchDraft())
  const earlier = await asSystem(tx, actor, () => findByDraft(tx, draft.draftId))
  if (earlier && earlier.state !== 'returned') return { ok: true, value: earlier }
  const content = readAnswers(draft.answers)
  if (!content.ok) return content
  if (earlier)
    return resubmit(tx, with_, { applicationId: earlier.applicationId, content: content.value }, actor)
  return submit(tx, with_, { draftId: draft.draftId, content: content.value, channel: asked.channel }, actor)
}
