import type { Route } from '#platform/http/route.ts'
import type { EmployerParts } from '../dependencies.ts'
import { employersRoutes } from './employers-routes.ts'
import { listRoutes } from './list-routes.ts'

/** Every page about employers and their lists (K11). */
export const clerkPages = (parts: EmployerParts): Route[] => [...employersRoutes(parts), ...listRoutes(parts)]
