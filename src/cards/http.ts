import type { Route } from '#platform/http/route.ts'
import { cardReadingRoute } from './api.ts'
import { citizenRoutes } from './citizen/routes.ts'
import { clerkRoutes, type ClerkCardParts } from './clerk/routes.ts'
import { registrarRoutes } from './registrar/routes.ts'

/** Every route of cards: the owner's page, the insurer's desk, the registrar's desk, and the reading for programs. */
export const cardRoutes = (parts: ClerkCardParts): Route[] => [
  ...citizenRoutes(parts),
  ...clerkRoutes(parts),
  ...registrarRoutes(parts),
  cardReadingRoute(parts),
]
