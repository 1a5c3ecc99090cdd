import type { Route } from '#platform/http/route.ts'
import { cardRoutes } from './card-routes.ts'
import type { PeopleClerkParts } from './parts.ts'
import { searchRoutes } from './search-routes.ts'

export type { PeopleClerkParts, PersonAround } from './parts.ts'

/** The pages of an insurer's clerk about people: the search (K03) and the card (K04). */
export const peopleClerkRoutes = (parts: PeopleClerkParts): Route[] => [
  ...searchRoutes(parts),
  ...cardRoutes(parts),
]
