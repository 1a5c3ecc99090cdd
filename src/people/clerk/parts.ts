import type { VNode } from 'preact'
import type { Clock } from '#kernel/clock.ts'
import type { Database, Tx } from '#platform/database.ts'
import type { Call } from '#platform/http/route.ts'
import type { Sealing } from '#platform/sealing.ts'

/**
 * What hangs on a person and belongs to the floors above: insurance, policies, applications. They give it to the card; the
 * transaction has logged the look.
 */
export type PersonAround = (tx: Tx, call: Call, personId: string) => Promise<VNode>

/** What the pages about people stand on. */
export interface PeopleClerkParts {
  sealing: Sealing
  clock: Clock
  database: Database
  around: PersonAround
}
