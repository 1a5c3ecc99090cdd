import type { Route } from '#platform/http/route.ts'
import { complaintApi } from './api.ts'
import { citizenComplaintRoutes } from './citizen/routes.ts'
import { clinicCaseRoutes } from './clinic/routes.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { fundCaseRoutes } from './fund/routes.ts'
import { expertRoutes } from './expert/routes.ts'

/** The pages and the JSON of complaints. */
export const complaintRoutes = (with_: ComplaintDependencies): Route[] => [
  ...complaintApi(with_),
  ...fundCaseRoutes(with_),
  ...clinicCaseRoutes(with_),
  ...expertRoutes(with_),
  ...citizenComplaintRoutes(with_),
]
