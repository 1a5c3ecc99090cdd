import type { Clock } from '#kernel/clock.ts'
import type { Law } from '#law/types.ts'
import type { Database } from '#platform/database.ts'
import type { Registers } from './registers.ts'

/** What the pages and the JSON of insurers stand on. */
export interface InsurerDependencies {
  registers: Registers
  clock: Clock
  law: Law
  database: Database
}
