import type { Route } from '#platform/http/route.ts'
import { checkRoutes } from './check-routes.ts'
import { checklistRoutes } from './checklist-routes.ts'
import { filesRoutes } from './files-routes.ts'
import type { CitizenParts } from './parts.ts'
import { questionRoutes } from './question-routes.ts'
import { startRoutes } from './start-routes.ts'
import { statusRoutes } from './status-routes.ts'

/** Every page of someone who applies or waits (C02–C12). */
export const citizenPages = (parts: CitizenParts): Route[] => [
  ...startRoutes(parts),
  ...checklistRoutes(parts),
  ...questionRoutes(parts),
  ...filesRoutes(parts),
  ...checkRoutes(parts),
  ...statusRoutes(parts),
]
