import { isId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { draftIsSent } from '../refusals.ts'
import { findByDraft } from '../store.ts'
import type { Draft } from './draft.ts'
import { removeFile as markRemoved } from './store.ts'

/** Takes a file out of a draft that is not sent, or is back for correction; a file that is gone is no error. */
export const removeFile = (tx: Tx, draft: Draft, fileId: string, actor: Actor): Promise<Outcome<null>> =>
  asSystem(tx, actor, async () => {
    if (draft.submitted && (await findByDraft(tx, draft.draftId))?.state !== 'returned')
      return refused(draftIsSent())
    if (isId(fileId)) await markRemoved(tx, draft.draftId, fileId)
    return granted(null)
  })
