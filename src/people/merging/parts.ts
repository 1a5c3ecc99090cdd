import type { Registers } from '#insurers/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Call } from '#platform/http/route.ts'
import type { Sealing } from '#platform/sealing.ts'

/** What the pages about records of one person stand on. */
export interface MergingParts {
  sealing: Sealing
  clock: Clock
  database: Database
  registers: Registers
}

/** The ids in an address; null where one has not the shape of an id. */
export function idsOf({ params }: Call, ...names: string[]): string[] | null {
  const ids = names.map(name => params[name] ?? '')
  return ids.every(isId) ? ids : null
}

/** Where a record's card is. */
export const cardOf = (personId: string): string => `/clerk/people/${personId}`

/** Where two records stand side by side. */
export const compareOf = (one: string, other: string): string => `${cardOf(one)}/compare/${other}`
