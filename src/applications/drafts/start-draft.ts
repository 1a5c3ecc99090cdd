import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { Answers } from './answers.ts'
import { sealAnswers } from './sealed-answers.ts'
import { hashDraftSecret, newDraftSecret } from './secret.ts'
import { insertDraft } from './store.ts'

/** A draft that was just started, and the secret that alone finds it again. */
export interface StartedDraft {
  draftId: string
  secret: string
}

/**
 * Starts a draft and answers the secret for its browser; only the hash is kept. `given` names the draft beforehand, so
 * that a repeated request starts none twice.
 */
export async function startDraft(
  tx: Tx,
  sealing: Sealing,
  actor: Actor,
  answers: Answers = {},
  given?: StartedDraft,
): Promise<StartedDraft> {
  const started = given ?? { draftId: newId(), secret: newDraftSecret() }
  const { draftId, secret } = started
  const draft = {
    draftId,
    secretHash: hashDraftSecret(secret),
    answers: sealAnswers(sealing, draftId, answers),
  }
  await asSystem(tx, actor, () => insertDraft(tx, draft))
  return started
}
