import type { Words } from '#kernel/outcome.ts'
import type { Role } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { wordsOfPurpose } from './purposes.ts'
import { countLooks, selectLooks } from './store.ts'

/** One look as its person reads it: who, in which role, for whom, when and why. */
export interface Look {
  lookedAt: Temporal.Instant
  who: string
  role: Role
  /** The organisation's name, or null for those who act for none. */
  organisation: string | null
  why: Words
}

/** A page of looks, the newest first, and how many pages there are. */
export interface LooksPage {
  looks: Look[]
  pages: number
}

const A_PAGE = 50

/** Who looked at a person in the twelve months before `now`; row level security shows a person only their own. */
export async function looksOfPerson(
  tx: Tx,
  personId: string,
  now: Temporal.Instant,
  page = 1,
): Promise<LooksPage> {
  const since = now.toZonedDateTimeISO('UTC').subtract({ months: 12 }).toInstant()
  const rows = await selectLooks(tx, personId, since, { limit: A_PAGE, offset: (page - 1) * A_PAGE })
  const looks = rows.map(({ purpose, ...look }) => ({ ...look, why: wordsOfPurpose(purpose) }))
  return { looks, pages: Math.ceil((await countLooks(tx, personId, since)) / A_PAGE) }
}
