import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { Answers, ComplaintDraft } from './draft.ts'
import * as store from './store.ts'

const COLUMN = 'complaint_draft.answers'

/** Seals the answers of a draft as one, bound to that draft. */
export const sealAnswers = (sealing: Sealing, draftId: string, answers: Answers): Buffer =>
  sealing.seal(JSON.stringify(answers), COLUMN, draftId)

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const isSecret = (text: string | undefined): text is string => text !== undefined && /^[\w-]{43}$/.test(text)

/** The draft of a browser's secret with its answers, held until the transaction ends; null where there is none. */
export async function findDraft(
  tx: Tx,
  sealing: Sealing,
  secret: string | undefined,
  actor: Actor,
): Promise<ComplaintDraft | null> {
  if (!isSecret(secret)) return null
  const row = await asSystem(tx, actor, () => store.lockDraft(tx, hashOf(secret)))
  if (!row) return null
  const opened = sealing.open(row.answers, COLUMN, row.draftId).toString()
  return { draftId: row.draftId, sentAs: row.sentAs, answers: JSON.parse(opened) as Answers }
}

/** Starts a draft; answers its secret of 256 random bits, of which only the hash is kept. */
export async function startDraft(
  tx: Tx,
  sealing: Sealing,
  answers: Answers,
  actor: Actor,
): Promise<{ draft: ComplaintDraft; secret: string }> {
  const draftId = newId()
  const secret = randomBytes(32).toString('base64url')
  const row = { draftId, secretHash: hashOf(secret), answers: sealAnswers(sealing, draftId, answers) }
  await asSystem(tx, actor, () => store.insertDraft(tx, row))
  return { draft: { draftId, answers, sentAs: null }, secret }
}

/** Merges what a page sent into a draft, right or wrong, so that nothing typed is lost. */
export async function saveAnswers(
  tx: Tx,
  sealing: Sealing,
  draft: ComplaintDraft,
  typed: Answers,
  actor: Actor,
): Promise<ComplaintDraft> {
  const answers = { ...draft.answers, ...typed }
  await asSystem(tx, actor, () =>
    store.updateAnswers(tx, draft.draftId, sealAnswers(sealing, draft.draftId, answers)),
  )
  return { ...draft, answers }
}
