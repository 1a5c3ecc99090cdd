import type { Route } from '#platform/http/route.ts'
import { billedRoutes } from './billed-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { checkRoutes } from './check-routes.ts'
import { evidenceRoutes } from './evidence-routes.ts'
import { formRoutes } from './form-routes.ts'
import { ownStepRoutes } from './own-step-routes.ts'
import type { CitizenParts } from './parts.ts'

/** The pages of complaints for people: writing one (C32, C33), one's own cases (C34), what was billed (C39). */
export const citizenComplaintRoutes = (parts: CitizenParts): Route[] => [
  ...formRoutes(parts),
  ...evidenceRoutes(parts),
  ...checkRoutes(parts),
  ...caseRoutes(parts),
  ...ownStepRoutes(parts),
  ...billedRoutes(parts),
]
