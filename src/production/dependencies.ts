import type { Registers } from '#insurers/index.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Law } from '#law/types.ts'
import type { Sealing } from '#platform/sealing.ts'

/** What the commands of this subject stand on. */
export interface ProductionDependencies {
  law: Law
  registers: Registers
  sealing: Sealing
  clock: Clock
}
