import type { Route } from '#platform/http/route.ts'
import { applicationApi } from './api.ts'
import { changeRoutes } from './changes/routes.ts'
import { channelRoutes } from './channels/routes.ts'
import { citizenPages } from './citizen/routes.ts'
import type { CitizenParts } from './citizen/parts.ts'
import { clerkRoutes } from './clerk/routes.ts'
import { fundRoutes } from './fund/routes.ts'

export { personAround } from './clerk/person-around.tsx'
export { ofApplications } from './making/of-production.ts'

/** Every route of applications, one list a reader: citizens, clerks, funds, programs. */
export const applicationRoutes = (parts: CitizenParts): Route[] => [
  ...citizenPages(parts),
  ...changeRoutes(parts),
  ...clerkRoutes(parts),
  ...fundRoutes(parts),
  ...channelRoutes(parts),
  ...applicationApi(parts),
]
