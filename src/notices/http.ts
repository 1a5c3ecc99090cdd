import type { Route } from '#platform/http/route.ts'
import { undeliveredRoute } from './api.ts'
import type { NoticePageParts } from './citizen/parts.ts'
import { citizenRoutes } from './citizen/routes.ts'
import { staffRoutes } from './staff/routes.ts'

/** Every route of notices: the inbox and the wishes of its person, and what did not arrive for staff and programs. */
export const noticeRoutes = (parts: NoticePageParts): Route[] => [
  ...citizenRoutes(parts),
  ...staffRoutes(parts),
  undeliveredRoute(parts),
]
