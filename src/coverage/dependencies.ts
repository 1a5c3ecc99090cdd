import type { Registers } from '#insurers/index.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Law } from '#law/types.ts'
import type { Database } from '#platform/database.ts'

/** What the answers about coverage stand on. */
export interface CoverageDependencies {
  law: Law
  registers: Registers
  clock: Clock
  database: Database
}
