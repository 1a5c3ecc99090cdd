import type { Route } from '#platform/http/route.ts'
import type { CitizenParts } from '../citizen/parts.ts'
import { channelsRoute } from './api.ts'
import { copiesRoutes } from './copies-routes.ts'
import { forwardRoutes } from './forward-routes.ts'
import { whereRoutes } from './where-routes.ts'

/** Every way in which an application comes: where to file it, through whom, and what the office prints and copies. */
export const channelRoutes = (parts: CitizenParts): Route[] => [
  ...whereRoutes(parts),
  ...forwardRoutes(parts),
  ...copiesRoutes(parts),
  channelsRoute(parts),
]
