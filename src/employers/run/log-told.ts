import { logLooks } from '#access/index.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Batch } from '../batch.ts'
import { actingFor, nameOfAccount } from '../store.ts'

/** Writes that whoever uploaded a list was told something about people of the register, as looks of theirs. */
export async function logTold(tx: Tx, batch: Batch, personIds: readonly string[]): Promise<void> {
  if (!personIds.length) return
  const actor = await uploaderOf(tx, batch)
  await actingFor(tx, actor, () => logLooks(tx, actor, [...new Set(personIds)], 'employer_list'))
}

/** A program of the insurer has a token and no account: it is called by what it did. */
async function uploaderOf(tx: Tx, { actorRole, actorId, insurerCode }: Batch): Promise<Actor> {
  if (actorRole === 'system') return { ...SYSTEM, name: 'polis employer-batch' }
  const name = actorId && (await nameOfAccount(tx, actorId))
  return { role: 'clerk', organisation: `insurer:${insurerCode}`, name: name || 'Список работодателя' }
}
