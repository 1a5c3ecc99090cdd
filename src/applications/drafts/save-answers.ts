import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { draftIsSent, noSuchDraft } from '../refusals.ts'
import { findByDraft } from '../store.ts'
import { answersIn } from './answers.ts'
import type { Draft } from './draft.ts'
import { findDraft } from './find-draft.ts'
import { sealAnswers } from './sealed-answers.ts'
import { updateAnswers } from './store.ts'

/**
 * Merges what a form sent into its draft, right or wrong, so that nothing typed is lost; an emptied field is emptied.
 * Refused where the draft is gone or was sent and is not back for correction.
 */
export async function saveAnswers(
  tx: Tx,
  sealing: Sealing,
  secret: string | undefined,
  fields: unknown,
  actor: Actor,
): Promise<Outcome<Draft>> {
  const draft = await findDraft(tx, sealing, secret, actor, { lock: true })
  if (!draft) return refused(noSuchDraft())
  return asSystem(tx, actor, async () => {
    if (draft.submitted && (await findByDraft(tx, draft.draftId))?.state !== 'returned')
      return refused(draftIsSent())
    const answers = { ...draft.answers, ...answersIn(fields) }
    await updateAnswers(tx, draft.draftId, sealAnswers(sealing, draft.draftId, answers))
    return granted({ ...draft, answers })
  })
}
