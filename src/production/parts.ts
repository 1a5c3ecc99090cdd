import type { Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/database.ts'
import type { Call } from '#platform/http/route.ts'
import type { ProductionDependencies } from './dependencies.ts'

/** What the pages of production ask of applications, which stand on production and are handed in from above. */
export interface OfApplications {
  /** Says that the policy of an application lies at the office. */
  makeReady(tx: Tx, applicationId: string, actor: Actor): Promise<Outcome<unknown>>
  /** Says that the policy that lay at the office was spoilt and is made again. */
  remake(tx: Tx, applicationId: string, actor: Actor): Promise<Outcome<unknown>>
  /** Takes paper in place of plastic. */
  takePaper(tx: Tx, applicationId: string, actor: Actor): Promise<Outcome<unknown>>
  /** The application that this browser was shown, or null. */
  tracked(call: Call): string | null
}

/** What the pages of production stand on. */
export type ProductionParts = ProductionDependencies & { database: Database; applications: OfApplications }

/** Who makes policies. */
export const CLERK = ['clerk'] as const
