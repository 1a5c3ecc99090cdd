import { logLook, type LookPurpose } from '#access/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Database, Tx } from '#platform/database.ts'
import type { Call } from '#platform/http/route.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { Person } from '../person.ts'
import { readPerson } from '../reading/read-person.ts'

/**
 * Reads the person whom the address of a desk's page names, and what the page shows of them; null where there is nobody,
 * or nobody of the clerk's: the one is not told from the other. The look is written in the transaction of the reading:
 * both happen, or neither.
 */
export function seenAtDesk<T>(
  { database, sealing }: { database: Database; sealing: Sealing },
  { actor, params, view }: Call,
  purpose: LookPurpose,
  read: (tx: Tx, person: Person) => Promise<T>,
): Promise<T | null> {
  const { id = '' } = params
  if (!isId(id)) return Promise.resolve(null)
  return database.transact(actor, async tx => {
    const person = await readPerson(tx, sealing, id, view.today)
    if (!person) return null
    await logLook(tx, actor, id, purpose)
    return read(tx, person)
  })
}
