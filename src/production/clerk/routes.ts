import type { Route } from '#platform/http/route.ts'
import type { ProductionParts } from '../parts.ts'
import { batchRoutes } from './batch-routes.ts'
import { dayRoutes } from './day-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { spoiltRoutes } from './spoilt-routes.ts'

/** The pages of an insurer's clerk that are about making policies (K08). */
export const clerkPages = (parts: ProductionParts): Route[] => [
  ...deskRoutes(parts),
  ...batchRoutes(parts),
  ...dayRoutes(parts),
  ...spoiltRoutes(parts),
]
