import type { Route } from '#platform/http/route.ts'
import { peopleClerkRoutes, type PeopleClerkParts } from './clerk/routes.ts'

/** Every route about people; what hangs on a person is given by the subjects above. */
export const peopleRoutes = (parts: PeopleClerkParts): Route[] => peopleClerkRoutes(parts)
