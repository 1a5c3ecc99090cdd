import type { Route } from '#platform/http/route.ts'
import { coverageApi } from './api.ts'
import { citizenCoverageRoutes, type CoveragePagesDependencies } from './citizen/routes.ts'

/** The pages and the JSON of "is it free?". */
export const coverageRoutes = (with_: CoveragePagesDependencies): Route[] => [
  ...citizenCoverageRoutes(with_),
  ...coverageApi(with_),
]
