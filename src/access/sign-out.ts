import { SYSTEM } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { endSession } from './session.ts'

/** Signs a browser out; a cookie that is no session any more is no error. */
export async function signOut(database: Database, session: string | undefined): Promise<void> {
  if (session) await database.transact(SYSTEM, tx => endSession(tx, session))
}
