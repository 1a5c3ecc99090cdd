import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { LookPurpose } from './purposes.ts'
import { insertLook, insertLooks } from './store.ts'

/** Writes that the actor looks at a person, in the transaction of the look: either both happen or neither. */
export async function logLook(tx: Tx, actor: Actor, personId: string, purpose: LookPurpose): Promise<void> {
  if (isOwn(actor, personId)) return
  await insertLook(tx, actor, { personId, lookId: newId() }, purpose)
}

/** Writes that the actor looks at many people, in one statement. */
export async function logLooks(
  tx: Tx,
  actor: Actor,
  personIds: string[],
  purpose: LookPurpose,
): Promise<void> {
  const looks = personIds
    .filter(personId => !isOwn(actor, personId))
    .map(personId => ({ personId, lookId: newId() }))
  if (looks.length) await insertLooks(tx, actor, looks, purpose)
}

/** A person who reads their own data is not a look by staff. */
const isOwn = (actor: Actor, personId: string): boolean =>
  actor.role === 'citizen' && actor.personId === personId
