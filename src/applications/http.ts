import type { Route } from '#platform/http/route.ts'
import { applicationApi } from './api.ts'
import { citizenPages } from './citizen/routes.ts'
import type { CitizenParts } from './citizen/parts.ts'

/** Every route of applications, one list a reader: citizens, programs. */
export const applicationRoutes = (parts: CitizenParts): Route[] => [
  ...citizenPages(parts),
  ...applicationApi(parts),
]
