import type { ClinicRegister } from '#clinics/index.ts'
import type { Registers } from '#insurers/index.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Law } from '#law/types.ts'
import type { Database } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'

/** What complaints stand on. */
export interface ComplaintDependencies {
  law: Law
  registers: Registers
  clinics: ClinicRegister
  sealing: Sealing
  clock: Clock
  database: Database
}
