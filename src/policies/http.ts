import type { Database } from '#platform/database.ts'
import type { Route } from '#platform/http/route.ts'
import { policyCheckRoute } from './check/api.ts'
import type { CheckDependencies } from './check/check-policy.ts'
import type { CardProofs } from './citizen/card-proofs.ts'
import { citizenRoutes } from './citizen/routes.ts'
import { endingRoutes } from './ending/routes.ts'
import { registrarRoutes } from './registrar/routes.ts'

/** What the routes of policies stand on. */
export type PolicyRouteParts = CheckDependencies & { database: Database; proofs: CardProofs }

/** Every route of policies: the pages of their owners, the registrar's window, and the check for programs. */
export const policyRoutes = (parts: PolicyRouteParts): Route[] => [
  ...citizenRoutes(parts),
  ...registrarRoutes(parts),
  ...endingRoutes(parts),
  policyCheckRoute(parts),
]
