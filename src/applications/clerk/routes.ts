import type { Route } from '#platform/http/route.ts'
import { compareRoutes } from './compare-routes.ts'
import { counterRoutes } from './counter-routes.ts'
import { decisionRoutes } from './decision-routes.ts'
import { issueRoutes } from './issue-routes.ts'
import { myDayRoutes } from './my-day-routes.ts'
import type { ClerkParts } from './parts.ts'
import { queueRoutes } from './queue-routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { turnDownRoutes } from './turn-down-routes.ts'

/** Every page of an insurer's clerk that is about applications (K01, K02, K05–K09). */
export const clerkRoutes = (parts: ClerkParts): Route[] => [
  ...myDayRoutes(parts),
  ...queueRoutes(parts),
  ...reviewRoutes(parts),
  ...decisionRoutes(parts),
  ...compareRoutes(parts),
  ...turnDownRoutes(parts),
  ...issueRoutes(parts),
  ...counterRoutes(parts),
]
