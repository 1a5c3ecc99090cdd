import { logLooks } from '#access/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { selectUndelivered, type Undelivered } from './store.ts'

/** How many undelivered notices a page has. */
export const A_PAGE = 50

/** A page of what did not arrive; the looks at the people on it are logged with it. */
export async function readUndelivered(
  tx: Tx,
  actor: Actor,
  today: Day,
  page: number,
): Promise<{ rows: Undelivered[]; total: number; pages: number }> {
  const found = await selectUndelivered(tx, { today, limit: A_PAGE, offset: (page - 1) * A_PAGE })
  const people = found.rows.flatMap(({ personId }) => personId ?? [])
  await logLooks(tx, actor, [...new Set(people)], 'undelivered_notices')
  return { ...found, pages: Math.max(1, Math.ceil(found.total / A_PAGE)) }
}
