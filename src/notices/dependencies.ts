import type { Registers } from '#insurers/index.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Sealing } from '#platform/sealing.ts'

/** What telling and sending stand on. */
export interface NoticeDependencies {
  registers: Registers
  sealing: Sealing
  clock: Clock
}
