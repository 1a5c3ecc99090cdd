import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { Draft } from './draft.ts'
import { openAnswers } from './sealed-answers.ts'
import { hashDraftSecret, isDraftSecret } from './secret.ts'
import * as store from './store.ts'

/**
 * The draft of a browser's secret with its answers unsealed; null where there is none. `lock` holds it until the
 * transaction ends, so that of two requests the second sees what the first has done.
 */
export async function findDraft(
  tx: Tx,
  sealing: Sealing,
  secret: string | undefined,
  actor: Actor,
  { lock = false }: { lock?: boolean } = {},
): Promise<Draft | null> {
  if (!isDraftSecret(secret)) return null
  const stored = await asSystem(tx, actor, () => store.findDraft(tx, hashDraftSecret(secret), lock))
  return stored && { ...stored, answers: openAnswers(sealing, stored.draftId, stored.answers) }
}
