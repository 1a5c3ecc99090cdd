import type { Route } from '#platform/http/route.ts'
import { productionApi } from './api.ts'
import { citizenPages } from './citizen/routes.ts'
import { clerkPages } from './clerk/routes.ts'
import type { ProductionParts } from './parts.ts'

/** Every route of the making of policies. */
export const productionRoutes = (parts: ProductionParts): Route[] => [
  ...clerkPages(parts),
  ...citizenPages(parts),
  ...productionApi(parts),
]
