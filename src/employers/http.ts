import type { Route } from '#platform/http/route.ts'
import { employerApi } from './api.ts'
import { clerkPages } from './clerk/routes.ts'
import type { EmployerParts } from './dependencies.ts'

/** Every route of employers: the pages of an insurer's clerk and the JSON of its programs. */
export const employerRoutes = (parts: EmployerParts): Route[] => [...clerkPages(parts), ...employerApi(parts)]
