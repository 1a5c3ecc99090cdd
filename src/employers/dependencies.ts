import type { Registers } from '#insurers/index.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Law } from '#law/types.ts'
import type { Database } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'

/** What the commands of this subject stand on. */
export interface EmployerDependencies {
  law: Law
  registers: Registers
  sealing: Sealing
  clock: Clock
}

/** What its routes and its runner stand on. */
export type EmployerParts = EmployerDependencies & { database: Database }
