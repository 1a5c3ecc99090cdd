import type { Route } from '#platform/http/route.ts'
import { tellingRoutes } from './telling/telling-routes.ts'
import type { ChangingParts } from './telling/parts.ts'
import { changesDeskRoutes } from './telling/desk-routes.ts'
import { peopleClerkRoutes, type PeopleClerkParts } from './clerk/routes.ts'
import { mergingRoutes } from './merging/routes.ts'

/** Every route about people; what hangs on a person is given by the subjects above. */
export const peopleRoutes = (parts: PeopleClerkParts & ChangingParts): Route[] => [
  ...peopleClerkRoutes(parts),
  ...mergingRoutes(parts),
  ...changesDeskRoutes(parts),
  ...tellingRoutes(parts),
]
